import { useLingui } from '@lingui/react/macro'
import { IconFileCertificate, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint, useKeys } from '../../ui/keys/keys.ts'
import { ListSkeleton } from '../../ui/list-page.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { PolicyTable } from '../../ui/policy-table.tsx'

/** In force, coming and past. */
export function PoliciesTab({ accountId }: { accountId: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mayKeep = usePermission('policies.keep')
  const add = () => void navigate({ to: '/policies/$id', params: { id: 'new' }, search: { account: accountId } })
  useKeys(mayKeep ? { newRecord: add } : {})
  const policies = useQuery(trpc.policies.list.queryOptions({ accountIds: [accountId], limit: 200 }))
  if (policies.isPending) return <ListSkeleton />
  if (policies.isError) return <LoadError error={policies.error} onRetry={() => void policies.refetch()} />
  const button = mayKeep && (
    <button type="button" className="btn btn--primary" aria-keyshortcuts={ariaKeys('newRecord')} onClick={add}>
      <IconPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
      {t`Nueva póliza`} <Kbd keys={[keyHint('newRecord')]} />
    </button>
  )
  if (policies.data.rows.length === 0) {
    return (
      <Blank icon={<IconFileCertificate size={20} stroke={1.75} className="ic" />} title={t`Todavía no tiene póliza`}>
        <p>{t`Sin ella, sus reportes se atienden sin promesa de tiempo.`}</p>
        {button}
      </Blank>
    )
  }
  return (
    <>
      <PolicyTable label={t`Pólizas`} rows={policies.data.rows} />
      {mayKeep && <footer className="cu-foot">{button}</footer>}
    </>
  )
}
