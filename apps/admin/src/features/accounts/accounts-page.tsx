import './accounts.css'
import { useLingui } from '@lingui/react/macro'
import type { PolicyRow, RecordRow } from '@mesa/api'
import { formatDate } from '@mesa/i18n'
import { IconBuilding } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { trpc, trpcClient } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Blank } from '../../ui/blank.tsx'
import { ListHead, ListNoMatch, ListSearch, ListSkeleton, ListTable } from '../../ui/list-page.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { PolicyState } from '../../ui/policy-state.tsx'
import { useRecordsFeed } from './use-record.ts'

const PAGE = 100

function useAccounts(text: string) {
  const asked = { kind: 'account' as const, limit: PAGE, ...(text && { text }) }
  const accounts = useInfiniteQuery({
    queryKey: [...trpc.records.pathKey(), 'pages', asked],
    queryFn: ({ pageParam: cursor, signal }) =>
      trpcClient.records.list.query({ ...asked, ...(cursor && { cursor }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  const pages = accounts.data?.pages
  const rows = useMemo(() => (pages ?? []).flatMap((page) => page.rows) as unknown as RecordRow<'account'>[], [pages])
  return { ...accounts, rows, total: pages?.[0]?.total }
}

/** The policy that matters most of each account that is shown: in force before coming, coming before over. */
function usePoliciesOf(rows: readonly RecordRow<'account'>[]): ReadonlyMap<string, PolicyRow> {
  const shown = rows.slice(-PAGE).map(({ id }) => id)
  const asked = { accountIds: shown, limit: 500 }
  const { data } = useQuery(trpc.policies.list.queryOptions(asked, { enabled: shown.length > 0 }))
  return useMemo(() => {
    const order: PolicyRow['standing'][] = ['ended', 'draft', 'coming', 'suspended', 'in_force']
    const policies = [...(data?.rows ?? [])].sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
    return new Map(policies.map((policy) => [policy.account?.id ?? '', policy]))
  }, [data])
}

function Row({ row, policy }: { row: RecordRow<'account'>; policy: PolicyRow | undefined }) {
  const { t } = useLingui()
  const language = useLanguage()
  const { id, name, body, version } = row
  const second = [body.taxId, body.active === false && t`inactivo`, version === 0 && t`sin guardar`]
  const until = policy?.to ? formatDate(language, policy.to) : ''
  return (
    <tr>
      <td>
        <Link className="ls-link" to="/accounts/$id" params={{ id }}>
          {name || t`Sin nombre`}
          <span className="ls-second">{second.filter(Boolean).join(' · ')}</span>
        </Link>
      </td>
      <td>
        {policy ? (
          <>
            {policy.planName} <span className="muted">{policy.number}</span>
          </>
        ) : (
          <span className="muted">{t`Sin póliza`}</span>
        )}
      </td>
      <td className="nowrap">{policy && policy.standing !== 'ended' ? t`hasta el ${until}` : ''}</td>
      <td>{policy && <PolicyState standing={policy.standing} isOverdue={policy.isOverdue} />}</td>
    </tr>
  )
}

interface AccountsPageProps {
  /** What the address asks for. */
  text: string
  onAsk(text: string): void
}

function AccountsBody({ text, onAsk, create }: AccountsPageProps & { create: (() => void) | undefined }) {
  const { t } = useLingui()
  const accounts = useAccounts(text)
  const policies = usePoliciesOf(accounts.rows)
  if (accounts.isPending) return <ListSkeleton />
  if (accounts.isError) return <LoadError error={accounts.error} onRetry={() => void accounts.refetch()} />
  if (accounts.rows.length === 0 && text !== '') return <ListNoMatch text={text} onClear={() => onAsk('')} />
  if (accounts.rows.length === 0) {
    return (
      <Blank icon={<IconBuilding size={20} stroke={1.75} className="ic" />} title={t`Todavía no hay clientes`}>
        <p>{t`Un cliente con sus contactos y su póliza es lo que Mesa necesita para prometer un tiempo.`}</p>
        {create && <button type="button" className="btn btn--primary" onClick={create}>{t`Nuevo cliente`}</button>}
      </Blank>
    )
  }
  return (
    <ListTable
      label={t`Clientes`}
      columns={[t`Cliente`, t`Póliza`, t`Vigencia`, t`Estado`]}
      onMore={accounts.hasNextPage ? () => void accounts.fetchNextPage() : undefined}
    >
      {accounts.rows.map((row) => (
        <Row key={row.id} row={row} policy={policies.get(row.id)} />
      ))}
    </ListTable>
  )
}

/** All customers, found by what one knows of them. */
export function AccountsPage({ text, onAsk }: AccountsPageProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mayKeep = usePermission('customers.keep')
  const create = () => void navigate({ to: '/accounts/$id', params: { id: 'new' } })
  const { total } = useAccounts(text)
  useRecordsFeed()
  return (
    <>
      <ListHead
        title={t`Clientes`}
        order={t`orden: por nombre`}
        total={total}
        create={mayKeep ? { label: t`Nuevo cliente`, act: create } : undefined}
      />
      <ListSearch label={t`Nombre, RFC, dominio o teléfono`} asked={text} onAsk={onAsk} />
      <AccountsBody text={text} onAsk={onAsk} create={mayKeep ? create : undefined} />
    </>
  )
}
