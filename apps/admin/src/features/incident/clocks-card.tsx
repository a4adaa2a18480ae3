import { useLingui } from '@lingui/react/macro'
import type { ClockView, IncidentView } from '@mesa/api'
import { clockName, formatAtTime, formatDuration, formatInstant, formatTargetShort, isSameDay } from '@mesa/i18n'
import { Fragment } from 'react'
import { askWhy } from '../../acts/asked-why.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { ClockChip } from '../../ui/clock.tsx'
import { clockText, remainingNow } from '../../ui/clock-text.ts'
import { ariaKeys } from '../../ui/keys/keys.ts'
import { usedShare } from './clocks.ts'

/** How much of the promise is used, in words: `1 h 35 de 2 h hábiles`; the length alone where nothing counts. */
function useUsedText(clock: ClockView, left: number, share: number | null): string | null {
  const { t } = useLingui()
  const { language } = useZoned()
  if (!clock.target) return null
  const length = formatTargetShort(language, clock.target)
  const usedMs = Math.max(0, clock.target.minutes * 60_000 - left)
  const used = formatDuration(language, usedMs)
  const begun = usedMs === 0 ? t`aún no empieza a contar; ${length}` : t`lleva ${used} de ${length}`
  const said = share !== null && share < 1 ? begun : length
  return clock.objective ? t`objetivo interno: ${said}` : said
}

/** `¿Por qué a las 12:55?`: the promise drawn to scale. */
function WhyButton({ clock, folio }: { clock: ClockView; folio: string }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const { dueAt, kind, cycle } = clock
  const isToday = dueAt !== null && isSameDay(timezone, dueAt, now)
  const at = dueAt !== null && isToday ? formatAtTime(language, { at: dueAt, timezone }) : null
  const day = dueAt !== null && !isToday ? formatInstant(language, { at: dueAt, timezone, now }) : null
  return (
    <p className="ck-w ck-why">
      <button
        type="button"
        className="link"
        aria-haspopup="dialog"
        aria-keyshortcuts={ariaKeys('why')}
        onClick={() => askWhy({ folio, kind, cycle })}
      >
        {at ? t`¿Por qué ${at}?` : day ? t`¿Por qué ${day}?` : t`¿Por qué?`}
      </button>
    </p>
  )
}

function Clock({ clock, readAt, folio }: { clock: ClockView; readAt: number; folio: string }) {
  const zoned = useZoned()
  const text = clockText(clock, { ...zoned, readAt }, '')
  const left = remainingNow(clock, { now: zoned.now, readAt })
  const share = usedShare(clock, left)
  const said = useUsedText(clock, left, share) ?? text.below
  return (
    <>
      <span className="ck-n">{clockName(zoned.language, clock.kind)}</span>
      <ClockChip text={text} />
      {share !== null && !clock.objective && (
        <span className={`meter is-${text.state}`} role="img" aria-label={said}>
          <i style={{ width: `${share * 100}%` }} />
        </span>
      )}
      {said && <p className="ck-w">{said}</p>}
      <WhyButton clock={clock} folio={folio} />
    </>
  )
}

/** What was promised and how much of it is left. */
export function ClocksCard({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const hasResolution = view.clocks.some(({ kind }) => kind === 'resolution')
  const noPromise = { state: 'none', main: t`Sin promesa`, below: '', instant: '', spoken: '' } as const
  return (
    <section className="sec ck" aria-label={t`Compromisos`}>
      {view.clocks.length === 0 && (
        <>
          <span className="ck-n">{t`Primera respuesta`}</span>
          <ClockChip text={noPromise} />
        </>
      )}
      {view.clocks.map((clock, index) => (
        <Fragment key={`${clock.kind}-${clock.cycle}`}>
          {index > 0 && <span className="ck-sep" />}
          <Clock clock={clock} readAt={view.readAt} folio={view.folio} />
        </Fragment>
      ))}
      {!hasResolution && (
        <>
          <span className="ck-sep" />
          <span className="ck-n">{t`Solución`}</span>
          <ClockChip text={noPromise} />
        </>
      )}
    </section>
  )
}
