import { lengthOf, type Stretch } from './stretches.ts'

const HOUR_MS = 3_600_000
/** Only in a span longer than this does a closed stretch shrink. */
const LONG_SPAN_MS = 36 * HOUR_MS
const LONG_STRETCH_MS = 3 * HOUR_MS
const BREAK_PX = 64
/** All breaks together take no more than this part of the ruler. */
const BREAKS_SHARE = 0.5
/** Two hours of the ruler's scale stand at least this far apart. */
const TICK_GAP_PX = 44

export interface RulerPart extends Stretch {
  x: number
  width: number
  /** Shrunk to a marked break: not to scale. */
  isBreak: boolean
}

export interface RulerGeometry {
  width: number
  parts: RulerPart[]
}

/** Nothing happens in it for long, so that shrinking it hides nothing. */
const mayShrink = (stretch: Stretch): boolean =>
  (stretch.kind === 'closed' || stretch.kind === 'past') && lengthOf(stretch) > LONG_STRETCH_MS

/** Where each stretch lies on a ruler of `width` px: to scale, but for breaks, which `trueScale` undoes. */
export function layOut(stretches: readonly Stretch[], width: number, trueScale = false): RulerGeometry {
  const spanMs = stretches.reduce((sum, each) => sum + lengthOf(each), 0)
  const candidates = trueScale || spanMs <= LONG_SPAN_MS ? [] : stretches.filter(mayShrink)
  const { breaks, breakPx, pxPerMs } = scaleOf(candidates, spanMs, width)
  let x = 0
  const parts = stretches.map((stretch): RulerPart => {
    const isBreak = breaks.includes(stretch)
    const part = { ...stretch, x, width: isBreak ? breakPx : lengthOf(stretch) * pxPerMs, isBreak }
    x += part.width
    return part
  })
  return { width, parts }
}

/** A stretch is only a break where that makes it shorter; each that is not changes the scale of all. */
function scaleOf(candidates: readonly Stretch[], spanMs: number, width: number) {
  let breaks = candidates
  for (;;) {
    const breakPx = Math.min(BREAK_PX, (width * BREAKS_SHARE) / Math.max(1, breaks.length))
    const shrunkMs = breaks.reduce((sum, each) => sum + lengthOf(each), 0)
    const restMs = spanMs - shrunkMs
    const pxPerMs = restMs > 0 ? (width - breakPx * breaks.length) / restMs : 0
    const worth = breaks.filter((each) => restMs > 0 && lengthOf(each) * pxPerMs > breakPx)
    if (worth.length === breaks.length) return { breaks, breakPx, pxPerMs }
    breaks = worth
  }
}

/** Where an instant lies; one outside the ruler stands at its nearer end. */
export function xOf({ parts, width }: RulerGeometry, at: number): number {
  const part = parts.find(({ to }) => at <= to)
  if (!part) return width
  const share = lengthOf(part) === 0 ? 0 : (at - part.from) / lengthOf(part)
  return part.x + part.width * Math.max(0, share)
}

export interface Tick {
  at: number
  x: number
  isDue: boolean
}

/**
 * The hours under the ruler, at the boundaries. One that would stand too close to another is left to the table; the due
 * instant and the start go first. `widthOf` is how much room its words take, in px.
 */
export function ticksOf(geometry: RulerGeometry, dueAt: number | null, widthOf: (at: number) => number): Tick[] {
  const { parts } = geometry
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return []
  const isWithin = dueAt !== null && dueAt >= first.from && dueAt <= last.to
  const wanted = [...(isWithin ? [dueAt] : []), first.from, ...parts.map(({ to }) => to)]
  const kept: Tick[] = []
  for (const at of wanted) {
    const x = xOf(geometry, at)
    const isFree = kept.every(
      (tick) => Math.abs(tick.x - x) >= Math.max(TICK_GAP_PX, (widthOf(at) + widthOf(tick.at)) / 2 + 6),
    )
    if (isFree) kept.push({ at, x, isDue: at === dueAt })
  }
  return kept.sort((a, b) => a.x - b.x)
}

export interface Placed<Label> {
  label: Label
  x: number
}

/** The middle of words of this width that must stay on the ruler and may stick out of it by `over` px. */
export const clampMiddle = (middle: number, textPx: number, width: number, over = 12): number =>
  Math.min(Math.max(middle, textPx / 2 - over), Math.max(textPx / 2 - over, width + over - textPx / 2))

/** Puts words under the stretches, the longest stretch first; what would cover other words is left to the table. */
export function placeLabels<Label extends { x: number; width: number; textPx: number }>(
  labels: readonly Label[],
  width: number,
): Placed<Label>[] {
  const placed: Placed<Label>[] = []
  for (const label of labels.toSorted((a, b) => b.width - a.width)) {
    const x = clampMiddle(label.x + label.width / 2, label.textPx, width)
    const isFree = placed.every((other) => Math.abs(other.x - x) >= (other.label.textPx + label.textPx) / 2 + 8)
    if (isFree) placed.push({ label, x })
  }
  return placed
}
