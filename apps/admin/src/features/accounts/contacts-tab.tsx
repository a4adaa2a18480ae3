import { useLingui } from '@lingui/react/macro'
import type { RecordRow } from '@mesa/api'
import { formatPhone } from '@mesa/i18n'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { trpc } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint, useKeys } from '../../ui/keys/keys.ts'
import { ListSkeleton, ListTable } from '../../ui/list-page.tsx'
import { LoadError } from '../../ui/load-error.tsx'

function ContactRow({ row: { id, name, body, version } }: { row: RecordRow<'contact'> }) {
  const { t } = useLingui()
  return (
    <tr>
      <td>
        <Link className="ls-link" to="/contacts/$id" params={{ id }}>
          {name || t`Sin nombre`}
          <span className="ls-second">
            {[body.position, body.active === false && t`inactivo`, version === 0 && t`sin guardar`]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Link>
      </td>
      <td>{(body.addresses ?? []).join(', ')}</td>
      <td className="nowrap">{(body.phones ?? []).map(formatPhone).join(', ')}</td>
    </tr>
  )
}

/** Who writes and calls for this customer. */
export function ContactsTab({ accountId }: { accountId: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mayKeep = usePermission('customers.keep')
  const add = () => void navigate({ to: '/contacts/$id', params: { id: 'new' }, search: { account: accountId } })
  useKeys(mayKeep ? { newRecord: add } : {})
  const asked = { kind: 'contact' as const, accountId, limit: 500 }
  const contacts = useQuery(trpc.records.list.queryOptions(asked))
  if (contacts.isPending) return <ListSkeleton />
  if (contacts.isError) return <LoadError error={contacts.error} onRetry={() => void contacts.refetch()} />
  const rows = contacts.data.rows as unknown as RecordRow<'contact'>[]
  const button = mayKeep && (
    <button type="button" className="btn btn--primary" aria-keyshortcuts={ariaKeys('newRecord')} onClick={add}>
      <IconPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
      {t`Nuevo contacto`} <Kbd keys={[keyHint('newRecord')]} />
    </button>
  )
  if (rows.length === 0) {
    return (
      <Blank icon={<IconUsers size={20} stroke={1.75} className="ic" />} title={t`Todavía no hay contactos`}>
        <p>{t`Con sus correos y teléfonos, Mesa reconoce quién reporta.`}</p>
        {button}
      </Blank>
    )
  }
  return (
    <>
      <ListTable label={t`Contactos`} columns={[t`Contacto`, t`Correos`, t`Teléfonos`]}>
        {rows.map((row) => (
          <ContactRow key={row.id} row={row} />
        ))}
      </ListTable>
      {mayKeep && <footer className="cu-foot">{button}</footer>}
    </>
  )
}
