import './policies.css'
import { useLingui } from '@lingui/react/macro'
import type { PolicyCard, RecordView } from '@mesa/api'
import type { PlainDate } from '@mesa/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { queryClient, trpc } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { ListSkeleton } from '../../ui/list-page.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { PolicyState } from '../../ui/policy-state.tsx'
import { ActDialog } from './act-dialog.tsx'
import { actsOf, type PolicyActName } from './policy-body.ts'
import { usePolicyActWords } from './use-policy-act-words.ts'
import { usePolicyCard, usePolicyFeed } from './use-policy-card.ts'
import { renewalMarks, validityBar } from './validity.ts'
import { ValidityLine } from './validity-line.tsx'

interface PolicyPageProps {
  id: string
  /** Composed by the route: form, history, publishing. */
  renderPane(record: RecordView<'policy'>): ReactNode
  startOf(day: string): number | null
}

interface HeadProps extends Pick<PolicyPageProps, 'startOf'> {
  card: PolicyCard
  record: RecordView<'policy'>
}

function Acts({ card, record, startOf }: HeadProps) {
  const { t } = useLingui()
  const words = usePolicyActWords()
  const [act, setAct] = useState<PolicyActName | null>(null)
  const { body, today, standing } = card
  if (!body) return null
  const isDueSoon = (validityBar(body, today)?.daysLeft ?? 0) <= renewalMarks[0]
  return (
    <div className="pol-acts">
      {actsOf(body, standing === 'ended').map((name) => (
        <button key={name} type="button" className="btn" onClick={() => setAct(name)}>
          {words[name].label}
        </button>
      ))}
      {!card.renewedBy && (
        <Link
          className={isDueSoon ? 'btn btn--primary' : 'btn'}
          to="/policies/$id"
          params={{ id: 'new' }}
          search={{ account: body.accountId, renews: record.id }}
        >
          {t`Renovar`}
        </Link>
      )}
      {act && (
        <ActDialog
          act={act}
          record={record}
          body={body}
          today={today as PlainDate}
          startOf={startOf}
          onClose={() => setAct(null)}
        />
      )}
    </div>
  )
}

function PolicyTitle({ card }: { card: PolicyCard }) {
  const { t } = useLingui()
  const { account, plan, body, standing, renewedBy } = card
  return (
    <p className="pol-title">
      <b>{[account?.name, plan?.body.name].filter(Boolean).join(' · ')}</b>
      <PolicyState standing={standing} isOverdue={body?.payment?.state === 'overdue'} />
      {renewedBy && (
        <Link className="link" to="/policies/$id" params={{ id: renewedBy.id }}>
          {t`La sigue ${renewedBy.number}`}
        </Link>
      )}
    </p>
  )
}

/** Whose it is, under which plan, where it stands today, and what can be done with it. */
function PolicyHead({ card, record, startOf }: HeadProps) {
  const { t } = useLingui()
  const mayKeep = usePermission('policies.keep')
  const shown = card.body ?? record.draft?.body
  return (
    <>
      <header className="page-head">
        <nav className="grow crumbs" aria-label={t`Dónde está`}>
          <span className="crumb">
            <Link className="link" to="/policies">{t`Pólizas`}</Link>
            <span className="muted" aria-hidden="true">
              /
            </span>
          </span>
          {card.account && (
            <Link
              className="link trunc"
              to="/accounts/$id"
              params={{ id: card.account.id }}
              search={{ tab: 'policies' }}
            >
              {card.account.name}
            </Link>
          )}
        </nav>
        {mayKeep && <Acts card={card} record={record} startOf={startOf} />}
      </header>
      <div className="pol-head">
        <PolicyTitle card={card} />
        {shown?.from && shown.to && <ValidityLine from={shown.from} to={shown.to} today={card.today} />}
      </div>
    </>
  )
}

/** One contract whole: its words, what it covers and used, its versions. */
export function PolicyPage({ id, renderPane, startOf }: PolicyPageProps) {
  const query = useQuery(trpc.records.get.queryOptions({ kind: 'policy', id }))
  const card = usePolicyCard(id)
  const record = query.data as unknown as RecordView<'policy'> | undefined
  usePolicyFeed()
  const newest = record?.versions[0]?.versionId
  // What was published on this very page shows above it at once.
  useEffect(() => {
    if (newest !== undefined) void queryClient.invalidateQueries({ queryKey: trpc.policies.pathKey() })
  }, [newest])
  const name = card.data?.account?.name
  useEffect(() => {
    document.title = [record?.name, name, 'Mesa'].filter(Boolean).join(' · ')
  }, [record?.name, name])
  if (query.isError || card.isError) {
    const { error, refetch } = query.isError ? query : card
    return <LoadError error={error} onRetry={() => void refetch()} />
  }
  if (!record || !card.data) return <ListSkeleton />
  return (
    <>
      <PolicyHead card={card.data as unknown as PolicyCard} record={record} startOf={startOf} />
      <div className="pol-rec">{renderPane(record)}</div>
    </>
  )
}
