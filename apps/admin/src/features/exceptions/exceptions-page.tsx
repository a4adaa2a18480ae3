import './exceptions.css'
import { useLingui } from '@lingui/react/macro'
import type { Exceptions } from '@mesa/api'
import { formatCount, formatTime } from '@mesa/i18n'
import { IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { Blank } from '../../ui/blank.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { ElsewhereLines } from './elsewhere-lines.tsx'
import { ExceptionLine } from './exception-line.tsx'
import { useReasonWords } from './reason-words.ts'

/** Somebody acts on these by the minute: looked at again so often, and at every change. */
const LOOK_MS = 60_000

function Group({ title, why, count, children }: { title: string; why: string; count: number; children: ReactNode }) {
  const { language } = useZoned()
  return (
    <section className="ex-group" aria-label={title}>
      <header>
        <h2>
          {title} <span className="page-count">{formatCount(language, count)}</span>
        </h2>
        <p className="t12 muted">{why}</p>
      </header>
      <ul>{children}</ul>
    </section>
  )
}

function Groups({ exceptions }: { exceptions: Exceptions }) {
  const words = useReasonWords()
  return (
    <div className="ex-list">
      {exceptions.groups.map(({ reason, count, rows }) => (
        <Group key={reason} {...words[reason]} count={count}>
          {rows.map((row) => (
            <ExceptionLine key={row.folio} reason={reason} row={row} readAt={exceptions.readAt} />
          ))}
        </Group>
      ))}
      <ElsewhereLines exceptions={exceptions} Group={Group} />
    </div>
  )
}

const isQuiet = ({ groups, neverOpen, failedMails, quarantined }: Exceptions): boolean =>
  groups.length === 0 && neverOpen.length === 0 && failedMails + quarantined === 0

const totalOf = ({ groups, neverOpen, failedMails, quarantined }: Exceptions): number =>
  groups.reduce((sum, { count }) => sum + count, 0) + neverOpen.length + failedMails + quarantined

/** What could fall out of sight, by reason, each with the one act that cures it (R12). */
export function ExceptionsPage() {
  const { t } = useLingui()
  const { language, timezone } = useZoned()
  const { data, isError, error, refetch } = useQuery(
    trpc.exceptions.list.queryOptions(undefined, { refetchInterval: LOOK_MS }),
  )
  const title = t`Excepciones`
  useEffect(() => {
    document.title = `${title} · Mesa`
  }, [title])
  const checkedAt = data && formatTime(language, { at: data.readAt, timezone })
  return (
    <>
      <header className="page-head">
        <div className="grow">
          <h1 className="page-title">{title}</h1>
          {data && <span className="page-count">{formatCount(language, totalOf(data))}</span>}
          <span className="page-order">{t`lo que podría perderse de vista, con lo que lo resuelve`}</span>
        </div>
        {checkedAt && <span className="t12 muted nowrap">{t`Última revisión ${checkedAt}`}</span>}
      </header>
      {isError && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && isQuiet(data) && (
        <Blank
          icon={<IconShieldCheck size={20} stroke={1.75} className="ic" />}
          title={t`Nada se ha perdido de vista.`}
        >
          <p>{t`Última revisión ${checkedAt ?? ''}`}</p>
        </Blank>
      )}
      {data && !isQuiet(data) && <Groups exceptions={data} />}
    </>
  )
}
