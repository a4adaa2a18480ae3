import { useLingui } from '@lingui/react/macro'
import type { ExplanationView } from '@mesa/api'
import { formatTime } from '@mesa/i18n'
import { useId } from 'react'
import { clampMiddle, layOut, placeLabels, type RulerPart, ticksOf, xOf } from './ruler-geometry.ts'
import type { Stretch } from './stretches.ts'
import { minutesOf, rebaseLabel, scaleTime, stretchLabel, type Told } from './why-text.ts'

const TOP = 30
const HEIGHT = 18
const BOTTOM = TOP + HEIGHT
/** Of the 11 px letters of the scale, on average. */
const LETTER_PX = 6

const textPx = (words: string): number => words.length * LETTER_PX

/** An end that looks torn off: not to scale. */
function Torn({ part, hatch }: { part: RulerPart; hatch: string }) {
  const [left, right] = [part.x + 0.5, part.x + part.width - 0.5]
  const half = (left + right) / 2
  const [top, middle, low] = [TOP + 0.5, TOP + HEIGHT / 2, BOTTOM - 0.5]
  const className = part.kind === 'past' ? 'r-past' : 'r-closed'
  const fill = part.kind === 'past' ? undefined : `url(#${hatch})`
  return (
    <>
      <path
        className={className}
        style={{ fill }}
        d={`M${left} ${top}H${half - 5}l-4 ${middle - top}l4 ${low - middle}H${left}Z`}
      />
      <path
        className={className}
        style={{ fill }}
        d={`M${right} ${top}H${half + 5}l-4 ${middle - top}l4 ${low - middle}H${right}Z`}
      />
    </>
  )
}

const isOutlined = ({ kind }: Stretch): boolean => kind === 'ahead' || kind === 'closed' || kind === 'set_aside'

function Part({ part, hatch, onLight }: { part: RulerPart; hatch: string; onLight: (event: number | null) => void }) {
  const inset = isOutlined(part) && part.width > 1 ? 0.5 : 0
  return (
    <g onPointerEnter={() => onLight(part.event)} onPointerLeave={() => onLight(null)}>
      {part.isBreak ? (
        <Torn part={part} hatch={hatch} />
      ) : (
        <rect
          className={`r-${part.kind}`}
          style={part.kind === 'closed' ? { fill: `url(#${hatch})` } : undefined}
          x={part.x + inset}
          y={TOP + inset}
          width={Math.max(0, part.width - 2 * inset)}
          height={HEIGHT - 2 * inset}
        />
      )}
    </g>
  )
}

/** Neighbours that both count are one length in words, whether behind or ahead. */
function labelsOf(parts: readonly RulerPart[], told: Told) {
  const minutes = minutesOf(parts)
  const labels: { x: number; width: number; textPx: number; text: string; minutes: number; kind: Stretch['kind'] }[] =
    []
  for (const [index, part] of parts.entries()) {
    const last = labels.at(-1)
    const counted = { ...part, minutes: minutes[index] ?? 0 }
    if (last && last.kind === 'counted' && part.kind === 'ahead' && parts[index - 1]?.kind === 'counted') {
      const text = stretchLabel({ ...counted, minutes: last.minutes + counted.minutes }, told)
      Object.assign(last, { text, textPx: textPx(text), width: last.width + part.width })
      continue
    }
    const text = stretchLabel(counted, told)
    labels.push({ x: part.x, width: part.width, text, textPx: textPx(text), minutes: counted.minutes, kind: part.kind })
  }
  return labels.filter(({ kind, minutes: each }) => each > 0 || (kind !== 'counted' && kind !== 'ahead'))
}

interface RulerProps {
  view: ExplanationView
  stretches: readonly Stretch[]
  width: number
  trueScale: boolean
  told: Told
  /** Lights up the event of the timeline that caused what is pointed at. */
  onLight: (event: number | null) => void
}

/** The promise to scale: what counted, what did not and why, when it is due. The table beside it says the same in words. */
export function Ruler({ view, stretches, width, trueScale, told, onLight }: RulerProps) {
  const { t } = useLingui()
  const hatch = useId()
  const geometry = layOut(stretches, width, trueScale)
  const { parts } = geometry
  const span = { from: stretches[0]?.from ?? 0, to: stretches.at(-1)?.to ?? 0 }
  const timeOf = (at: number) => scaleTime(told, span, at)
  const isNowShown = view.clock.fulfilledAt === null && view.readAt >= span.from && view.readAt <= span.to
  const nowX = xOf(geometry, view.readAt)
  // The line of now says its own hour.
  const ticks = ticksOf(geometry, view.explanation.reading.dueAt, (at) => textPx(timeOf(at))).filter(
    ({ at, isDue }) => isDue || !isNowShown || at !== view.readAt,
  )
  const nowText = t`ahora ${formatTime(told.language, { at: view.readAt, timezone: told.timezone })}`
  return (
    <svg className="ruler" width={width} height={86} viewBox={`0 0 ${width} 86`} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="r-hatch-ground" width="5" height="5" />
          <line className="r-hatch" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      {parts.map((part) => (
        <Part key={part.from} part={part} hatch={hatch} onLight={onLight} />
      ))}
      {placeLabels(labelsOf(parts, told), width).map(({ label, x }) => (
        <text key={label.x} className={`r-label is-${label.kind}`} x={x} y={80} textAnchor="middle">
          {label.text}
        </text>
      ))}
      {ticks.map(({ at, x, isDue }) => (
        <g key={at}>
          <line className="r-tick" x1={x} y1={BOTTOM} x2={x} y2={BOTTOM + 4} />
          <text
            className={isDue ? 'r-due' : undefined}
            x={clampMiddle(x, textPx(timeOf(at)), width)}
            y={64}
            textAnchor="middle"
          >
            {timeOf(at)}
          </text>
        </g>
      ))}
      <Rebases
        view={view}
        toX={(at) => xOf(geometry, at)}
        width={width}
        told={told}
        onLight={onLight}
        nowX={isNowShown ? nowX : null}
      />
      {isNowShown && (
        <>
          <line className="r-now-ground" x1={nowX} y1={20} x2={nowX} y2={53} />
          <line className="r-now" x1={nowX} y1={18} x2={nowX} y2={53} />
          <text className="r-now-text" x={clampMiddle(nowX, textPx(nowText) + 6, width)} y={14} textAnchor="middle">
            {nowText}
          </text>
        </>
      )}
    </svg>
  )
}

interface RebasesProps extends Pick<RulerProps, 'view' | 'width' | 'told' | 'onLight'> {
  toX: (at: number) => number
  nowX: number | null
}

/** A diamond where the promise changed; its words only where nothing else stands there. */
function Rebases({ view, toX, width, told, onLight, nowX }: RebasesProps) {
  return view.rebases.map((rebase) => {
    const x = toX(Math.max(rebase.at, view.explanation.startedAt))
    const words = rebaseLabel(rebase, told)
    const isFree = x + 10 + textPx(words) <= (nowX !== null && nowX > x ? nowX - 6 : width + 12)
    return (
      <g key={rebase.version} onPointerEnter={() => onLight(rebase.version)} onPointerLeave={() => onLight(null)}>
        <path className="r-diamond" d={`M${x} 19l6 6l-6 6l-6 -6Z`} />
        {view.rebases.length === 1 && isFree && (
          <text className="r-label" x={x + 10} y={25}>
            {words}
          </text>
        )}
      </g>
    )
  })
}
