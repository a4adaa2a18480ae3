import type { Calendar } from '../calendar/calendar.ts'
import type { Interval } from '../calendar/interval.ts'
import { addWorkingMs, nextOpeningAt, openIntervalsBetween, workingMsBetween } from '../calendar/working-time.ts'
import { type Instant, toInstant } from '../instant.ts'
import type { Target } from './target.ts'

/** What decides which time counts: the open time of the calendar, or with an elapsed clock all of it. */
export interface CountingRule {
  clock: Target['clock']
  calendar: Calendar
}

/** Milliseconds of `[from, to)` that count; pauses are not known here. */
export const countedMsBetween = ({ clock, calendar }: CountingRule, from: Instant, to: Instant): number =>
  clock === 'elapsed' ? Math.max(0, to - from) : workingMsBetween(calendar, from, to)

/** The earliest instant by which `ms` have been counted since `from`; null when they never will be. */
export const addCountedMs = ({ clock, calendar }: CountingRule, from: Instant, ms: number): Instant | null =>
  clock === 'elapsed' ? toInstant(from + Math.max(0, ms)) : addWorkingMs(calendar, from, ms)

export const countedIntervals = ({ clock, calendar }: CountingRule, from: Instant, to: Instant): Interval[] => {
  if (clock === 'working') return openIntervalsBetween(calendar, from, to)
  return from < to ? [{ from, to }] : []
}

/** The earliest instant, not before `at`, that counts. */
export const nextCountedAt = ({ clock, calendar }: CountingRule, at: Instant): Instant | null =>
  clock === 'elapsed' ? at : nextOpeningAt(calendar, at)
