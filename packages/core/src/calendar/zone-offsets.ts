import { Temporal } from 'temporal-polyfill'
import { type Instant, toInstant } from '../instant.ts'

/** A stretch `[from, to)` of a zone's history without a change; `offsetMs` is wall time less UTC. */
interface OffsetSpan {
  from: number
  to: number
  offsetMs: number
}

/** Where a wall time lies on the line of time; the two differ only when it exists twice. */
export interface WallInstants {
  first: Instant
  last: Instant
}

/** Further than any offset is from UTC, and nearer than two changes are to each other. */
const REACH_MS = 86_400_000

/** Zone data do not change while a process runs, so what was asked of them once is kept. */
const knownSpans = new Map<string, OffsetSpan[]>()

/** Wall time less UTC at an instant, in milliseconds. Throws RangeError on an unknown zone. */
export const offsetMsAt = (timezone: string, at: Instant): number => spanAt(timezone, at).offsetMs

/**
 * Resolves a wall time, given as the epoch milliseconds it would be in UTC. One that the zone skips becomes the instant
 * of the change, for starts and ends alike; Temporal's "compatible" would move it past the gap by the gap's length.
 */
export function resolveWall(timezone: string, wallMs: number): WallInstants {
  let span = spanAt(timezone, wallMs - REACH_MS)
  let first: number | undefined
  let last: number | undefined
  for (;;) {
    const at = wallMs - span.offsetMs
    if (span.from <= at && at < span.to) {
      first ??= at
      last = at
    }
    if (span.to > wallMs + REACH_MS) break
    const next = spanAt(timezone, span.to)
    const isSkipped = at >= span.to && wallMs - next.offsetMs < span.to
    if (isSkipped) return { first: toInstant(span.to), last: toInstant(span.to) }
    span = next
  }
  if (first === undefined || last === undefined) throw new RangeError(`no such wall time in ${timezone}: ${wallMs}`)
  return { first: toInstant(first), last: toInstant(last) }
}

function spanAt(timezone: string, at: number): OffsetSpan {
  let spans = knownSpans.get(timezone)
  if (!spans) {
    spans = []
    knownSpans.set(timezone, spans)
  }
  for (const span of spans) if (span.from <= at && at < span.to) return span

  const span = askZone(timezone, at)
  spans.push(span)
  return span
}

function askZone(timezone: string, at: number): OffsetSpan {
  // One millisecond later, because "previous" is strictly before: at a change it would name the one before that.
  const wall = Temporal.Instant.fromEpochMilliseconds(Math.floor(at) + 1).toZonedDateTimeISO(timezone)
  return {
    from: wall.getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: wall.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: wall.offsetNanoseconds / 1e6,
  }
}
