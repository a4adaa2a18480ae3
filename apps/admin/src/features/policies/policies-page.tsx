import './policies.css'
import { useLingui } from '@lingui/react/macro'
import { IconFileCertificate } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { trpc, trpcClient } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { openBox } from '../../ui/command-box/box-store.ts'
import { ListHead, ListNoMatch, ListSearch, ListSkeleton } from '../../ui/list-page.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { usePolicyWords } from '../../ui/policy-state.tsx'
import { PolicyTable } from '../../ui/policy-table.tsx'
import { type PoliciesSearch, policyStandings } from './policy-search.ts'
import { usePolicyFeed } from './use-policy-card.ts'

interface PoliciesPageProps {
  search: PoliciesSearch
  onAsk(search: PoliciesSearch): void
}

function usePolicies({ q, state }: PoliciesSearch) {
  const asked = { limit: 100, ...(q && { text: q }), ...(state && { standing: state }) }
  return useInfiniteQuery({
    queryKey: [...trpc.policies.pathKey(), 'pages', asked],
    queryFn: ({ pageParam: cursor, signal }) =>
      trpcClient.policies.list.query({ ...asked, ...(cursor && { cursor }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}

/** Every state, or one of them. */
function StateFilter({ search, onAsk }: PoliciesPageProps) {
  const { t } = useLingui()
  const words = usePolicyWords()
  const { state, ...rest } = search
  return (
    <select
      className="input pol-filter"
      aria-label={t`Estado`}
      value={state ?? ''}
      onChange={(event) => {
        const chosen = policyStandings.find((each) => each === event.currentTarget.value)
        onAsk(chosen ? { ...rest, state: chosen } : rest)
      }}
    >
      <option value="">{t`Todos los estados`}</option>
      {policyStandings.map((each) => (
        <option key={each} value={each}>
          {words[each]}
        </option>
      ))}
    </select>
  )
}

function PoliciesBody({ search, onAsk, create }: PoliciesPageProps & { create: (() => void) | undefined }) {
  const { t } = useLingui()
  const policies = usePolicies(search)
  if (policies.isPending) return <ListSkeleton />
  if (policies.isError) return <LoadError error={policies.error} onRetry={() => void policies.refetch()} />
  const rows = policies.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0 && search.q) return <ListNoMatch text={search.q} onClear={() => onAsk({})} />
  if (rows.length === 0) {
    return (
      <Blank
        icon={<IconFileCertificate size={20} stroke={1.75} className="ic" />}
        title={search.state ? t`Ninguna póliza está así` : t`Todavía no hay pólizas`}
      >
        <p>{t`Una póliza dice qué se le prometió a un cliente y hasta cuándo.`}</p>
        {create && <button type="button" className="btn btn--primary" onClick={create}>{t`Nueva póliza`}</button>}
      </Blank>
    )
  }
  return (
    <PolicyTable
      label={t`Pólizas`}
      rows={rows}
      withAccount
      onMore={policies.hasNextPage ? () => void policies.fetchNextPage() : undefined}
    />
  )
}

/** All contracts, what ends next first. */
export function PoliciesPage({ search, onAsk }: PoliciesPageProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mayKeep = usePermission('policies.keep')
  const { data } = usePolicies(search)
  const create = () =>
    void import('./choose-account.ts').then(({ chooseAccountStep }) => openBox(chooseAccountStep(navigate)))
  usePolicyFeed()
  const { q = '', ...rest } = search
  return (
    <>
      <ListHead
        title={t`Pólizas`}
        order={t`orden: termina primero`}
        total={data?.pages[0]?.total}
        create={mayKeep ? { label: t`Nueva póliza`, act: create } : undefined}
      />
      <ListSearch
        label={t`Número, cliente o plan`}
        asked={q}
        onAsk={(text) => onAsk(text === '' ? rest : { ...rest, q: text })}
      >
        <StateFilter search={search} onAsk={onAsk} />
      </ListSearch>
      <PoliciesBody search={search} onAsk={onAsk} create={mayKeep ? create : undefined} />
    </>
  )
}
