import { useLingui } from '@lingui/react/macro'
import type { ClockView, IncidentView } from '@mesa/api'
import { formatDuration, formatTargetShort } from '@mesa/i18n'
import { Fragment } from 'react'
import { useZoned } from '../../session/use-zoned.ts'
import { ClockChip } from '../../ui/clock.tsx'
import { clockText, remainingNow } from '../../ui/clock-text.ts'
import { usedShare } from './clocks.ts'

function Clock({ clock, readAt }: { clock: ClockView; readAt: number }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const names = { first_response: t`Primera respuesta`, next_response: t`Siguiente respuesta`, resolution: t`Solución` }
  const text = clockText(clock, { language, timezone, now, readAt }, '')
  const left = remainingNow(clock, { now, readAt })
  const share = usedShare(clock, left)
  const length = clock.target && formatTargetShort(language, clock.target)
  const used = clock.target && formatDuration(language, Math.max(0, clock.target.minutes * 60_000 - left))
  const said = length && used && share !== null && share < 1 ? t`${used} de ${length}` : length
  return (
    <>
      <span className="ck-n">{names[clock.kind]}</span>
      <ClockChip text={text} />
      {share !== null && !clock.objective && (
        <span className={`meter is-${text.state}`} role="img" aria-label={said ?? ''}>
          <i style={{ width: `${share * 100}%` }} />
        </span>
      )}
      {said && <p className="ck-w">{clock.objective ? t`objetivo interno: ${said}` : said}</p>}
      {!said && text.below && <p className="ck-w">{text.below}</p>}
    </>
  )
}

/** What was promised and how much of it is left. */
export function ClocksCard({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const hasResolution = view.clocks.some(({ kind }) => kind === 'resolution')
  const noPromise = { state: 'none', main: t`Sin promesa`, below: '', spoken: '' } as const
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
          <Clock clock={clock} readAt={view.readAt} />
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
