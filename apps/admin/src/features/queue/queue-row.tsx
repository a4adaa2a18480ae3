// biome-ignore-all lint/a11y/useSemanticElements: cells of the virtual grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, not its cells
import { useLingui } from '@lingui/react/macro'
import type { QueueRow } from '@mesa/api'
import { reasonShort, verdictText } from '@mesa/i18n'
import { IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useLanguage } from '../../session/use-language.ts'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { ClockCell, ClockIcon } from '../../ui/clock.tsx'
import type { ClockText } from '../../ui/clock-text.ts'
import { CoverageWord, toCoverageShown } from '../../ui/coverage.tsx'
import { statusWords } from '../../ui/status-word.ts'
import { UrgentChip } from '../../ui/urgent-chip.tsx'

export interface QueueLineProps {
  row: QueueRow
  clock: ClockText
  /** Why it left the view; null while it is in it. */
  goneBecause: string | null
  /** The criterion's name. */
  urgentBecause: string | undefined
}

/** Only what differs from the usual is shown: a covered incident names its plan, another its verdict in colour. */
function Coverage({ coverage }: { coverage: QueueRow['coverage'] }) {
  const language = useLanguage()
  if (coverage.verdict === 'covered') return <>{coverage.planName}</>
  const shown = toCoverageShown(coverage.verdict, coverage.because)
  const words = shown === 'expired' ? reasonShort(language, 'policy_expired') : verdictText(language, coverage.verdict)
  return <CoverageWord shown={shown} words={words.replace(/^./, (letter) => letter.toUpperCase())} size={14} />
}

function Meta({ row }: { row: QueueRow }) {
  const { t } = useLingui()
  const who = row.account?.name ?? row.reporter ?? t`Remitente sin identificar`
  return (
    <p className="q-meta">
      <ChannelIcon kind={row.channelKind} />
      <span className="trunc">
        <span className="q-folio">{row.folio}</span> · {who} · <Coverage coverage={row.coverage} />
        {row.system && ` · ${row.system.name}`}
      </span>
    </p>
  )
}

function Advisor({ row, isClockRunning }: { row: QueueRow; isClockRunning: boolean }) {
  const { t } = useLingui()
  if (row.advisor) return <span className="trunc">{row.advisor.name}</span>
  return <span className={isClockRunning ? 'trunc unassigned' : 'trunc'}>{t`Sin asignar`}</span>
}

const running = (clock: ClockText): boolean => ['running', 'due_soon', 'overdue', 'outside_hours'].includes(clock.state)

/** The cells of one line on a wide screen, 52 px high. */
export const QueueRowCells = memo(function QueueRowCells({ row, clock, goneBecause, urgentBecause }: QueueLineProps) {
  const { t, i18n } = useLingui()
  return (
    <>
      <span role="gridcell" className="q-lead">
        {row.unread && <span className="dot" title={t`Sin leer`} />}
        {row.unread && <span className="sr">{t`Sin leer`}</span>}
      </span>
      <span role="gridcell">
        <ClockCell text={clock} />
      </span>
      <div role="gridcell" className="q-rep">
        <p className="q-sub">
          {row.urgentBy !== null && <UrgentChip because={urgentBecause} />}
          <span className="trunc">
            <b>{row.subject || t`(sin asunto)`}</b>
            {row.snippet && <span className="q-snip"> — {row.snippet}</span>}
          </span>
        </p>
        <Meta row={row} />
      </div>
      <span role="gridcell" className="q-st trunc">
        {goneBecause === null ? (
          i18n._(statusWords[row.status])
        ) : (
          <span className="gone">
            <IconCheck size={14} stroke={1.75} className="ic" aria-hidden="true" />
            {goneBecause}
          </span>
        )}
      </span>
      <span role="gridcell" className="q-ad">
        <Advisor row={row} isClockRunning={running(clock)} />
      </span>
    </>
  )
})

/** The same on a phone: three lines, 80 px high. */
export const QueueCardCells = memo(function QueueCardCells({ row, clock, goneBecause, urgentBecause }: QueueLineProps) {
  const { t } = useLingui()
  const who = row.account?.name ?? row.reporter ?? t`Remitente sin identificar`
  return (
    <div role="gridcell">
      <span className="qc-1">
        <span className={`qc-clock is-${clock.state}`}>
          <ClockIcon state={clock.state} />
          <b>{clock.main}</b>
          {clock.state !== 'none' && <small>{clock.below}</small>}
        </span>
        {row.urgentBy !== null && <UrgentChip because={urgentBecause} />}
        <span className="qc-folio">
          {row.unread && <span className="dot" title={t`Sin leer`} />}
          <ChannelIcon kind={row.channelKind} />
          {row.folio.slice(5)}
        </span>
      </span>
      <span className="qc-2 trunc">{row.subject || t`(sin asunto)`}</span>
      <span className="qc-3">
        <span className="trunc">
          {who} · <Coverage coverage={row.coverage} />
          {row.system && ` · ${row.system.name}`}
        </span>
        <span className="qc-ad">{goneBecause ?? <Advisor row={row} isClockRunning={running(clock)} />}</span>
      </span>
    </div>
  )
})
