import type { PlainDate } from '../instant.ts'
import type { Calendar, Span } from './calendar.ts'
import { type Interval, union } from './interval.ts'
import { DAY_MS, toEpochDay, weekdayOf } from './plain-date.ts'
import { resolveWall } from './zone-offsets.ts'

const MINUTE_MS = 60_000

/** A span in milliseconds after its date's 00:00 on the wall. */
export interface WallSpan {
  startMs: number
  endMs: number
}

export const toWallSpans = (spans: readonly Span[]): WallSpan[] =>
  spans.map(({ start, end }) => ({ startMs: toWallMs(start), endMs: toWallMs(end) }))

function toWallMs(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE_MS
}

/**
 * The spans of one date as instants, in the order given. A wall time that is skipped is the instant of the change; one
 * that comes twice is its first occurrence as a start and its last as an end. A span may so become empty, or overlap
 * its neighbour, also the one on the other side of midnight.
 */
export function resolveSpans(timezone: string, epochDay: number, spans: readonly WallSpan[]): Interval[] {
  const midnight = epochDay * DAY_MS
  return spans.map(({ startMs, endMs }) => ({
    from: resolveWall(timezone, midnight + startMs).first,
    to: resolveWall(timezone, midnight + endMs).last,
  }))
}

/** When the calendar is open by the spans of this date of its zone: those of its exception, else of its weekday. */
export function openSpansOn(calendar: Calendar, date: PlainDate): Interval[] {
  const exception = calendar.exceptions.find((each) => each.date === date)
  const spans = exception ? exception.spans : calendar.weekly[weekdayOf(date)]
  return union(resolveSpans(calendar.timezone, toEpochDay(date), toWallSpans(spans)))
}
