import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { QuarantinePage, QuarantineRow } from '@mesa/api'
import type { Language } from '@mesa/core'
import { channelWords, formatBytes, formatCount, formatInstantShort } from '@mesa/i18n'
import { IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { apiErrorText } from '../../connection/api-error.ts'
import { queryClient, trpc, trpcClient } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { Blank } from '../../ui/blank.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { quarantineReason } from './quarantine-reason.ts'

/** Received = incidents + replies + filtered + quarantined: nothing is lost, and anyone can add it up. */
function Equation({ counts }: { counts: QuarantinePage['counts'] }) {
  const { t } = useLingui()
  const language = useLanguage()
  const say = (count: number) => formatCount(language, count)
  const parts = [
    [say(counts.received), plural(counts.received, { one: 'recibido', other: 'recibidos' }), '='],
    [say(counts.incidents), plural(counts.incidents, { one: 'reporte', other: 'reportes' }), '+'],
    [say(counts.replies), plural(counts.replies, { one: 'respuesta', other: 'respuestas' }), '+'],
    [say(counts.filtered), plural(counts.filtered, { one: 'filtrado', other: 'filtrados' }), '+'],
    [say(counts.quarantined), t`en cuarentena`, ''],
  ]
  return (
    <p className="mb-sum">
      {parts.map(([count, word, sign]) => (
        <span key={word}>
          <b>{count}</b> {word} {sign && <i>{sign}</i>}
        </span>
      ))}
    </p>
  )
}

const channelWord = (language: Language, channel: string): string =>
  (channelWords[language] as Partial<Record<string, string>>)[channel] ?? channel

function useRetry(id: string) {
  const { t } = useLingui()
  const language = useLanguage()
  const [became, setBecame] = useState<{ text: string; folio: string | null } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const retry = async () => {
    setBusy(true)
    try {
      const { folio } = await trpcClient.quarantine.retry.mutate({ id })
      setBecame({ text: folio ? t`Ya es el reporte` : t`Sigue sin poder leerse.`, folio })
      void queryClient.invalidateQueries({ queryKey: trpc.quarantine.pathKey() })
    } catch (error) {
      setBecame({ text: apiErrorText(language, error), folio: null })
    } finally {
      setBusy(false)
    }
  }
  return { retry, became, isBusy }
}

function Row({ row }: { row: QuarantineRow }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const mayDecide = usePermission('quarantine.decide')
  const { retry, became, isBusy } = useRetry(row.id)
  return (
    <li className="mb-q">
      <div className="grow">
        <p className="trunc">
          <b className="medium">{row.subject ?? t`(sin asunto)`}</b>
          <span className="muted"> · {row.sender ?? t`remitente desconocido`}</span>
        </p>
        <p className="t12 second">{quarantineReason(row.reason)}</p>
        <p className="t12 muted">
          {row.outcome === 'filtered' ? t`Filtrado por regla` : t`En cuarentena`} · {channelWord(language, row.channel)}{' '}
          · {formatInstantShort(language, { at: row.receivedAt, timezone, now })} · {formatBytes(language, row.bytes)}
        </p>
        <p className="t12" role="status">
          {became?.text}{' '}
          {became?.folio && (
            <Link className="link" to="/incidents/$folio" params={{ folio: became.folio }}>
              {became.folio}
            </Link>
          )}
        </p>
      </div>
      {mayDecide && (
        <button type="button" className="btn" disabled={isBusy} onClick={() => void retry()}>
          {isBusy ? t`Procesando…` : t`Volver a procesar`}
        </button>
      )}
    </li>
  )
}

/** What was kept whole but could not be read, or was filtered by a rule. */
export function Quarantine() {
  const { t } = useLingui()
  const query = useInfiniteQuery({
    queryKey: [...trpc.quarantine.list.pathKey(), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      trpcClient.quarantine.list.query(pageParam ? { cursor: pageParam } : {}, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  if (query.isError) return <LoadError error={query.error} onRetry={() => void query.refetch()} />
  const first = query.data?.pages[0]
  if (!first) return <div className="mb-list" aria-busy="true" />
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <Equation counts={first.counts} />
      {rows.length === 0 ? (
        <Blank icon={<IconShieldCheck size={20} stroke={1.75} className="ic" />} title={t`Nada en cuarentena`}>
          <p>{t`Todo lo que ha llegado se pudo leer.`}</p>
        </Blank>
      ) : (
        <ul className="mb-left">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className="btn btn--link"
          onClick={() => void query.fetchNextPage()}
        >{t`Cargar más`}</button>
      )}
    </>
  )
}
