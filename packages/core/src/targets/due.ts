import type { Calendar } from '../calendar/calendar.ts'
import type { Instant } from '../instant.ts'
import { addCountedMs, type CountingRule, countedMsBetween, nextCountedAt } from './counted.ts'
import { NO_END, type Pause, pausedIntervals } from './pause.ts'
import { type Target, targetMs } from './target.ts'

/** Why there is no due instant: the calendar has no more open time, or a pause has not ended. */
export type NoDue = 'never' | 'paused'

export interface DueRequest {
  calendar: Calendar
  start: Instant
  target: Target
  pauses?: readonly Pause[]
}

export interface Due {
  dueAt: Instant | null
  /** Set exactly when `dueAt` is null. */
  noDue: NoDue | null
  /** The first instant that counts: the next opening when a working clock starts outside hours. */
  countsFrom: Instant | null
}

/**
 * When a target is due (R14, R15): the earliest instant, not before `start`, that lies in no pause and by which the
 * target's minutes have been counted. Used up at the end of a span, that end is due, not the next opening; used up when
 * a pause begins, the end of the pause is.
 */
export function dueFor({ calendar, start, target, pauses = [] }: DueRequest): Due {
  const rule = { calendar, clock: target.clock }
  const countsFrom = firstCountedAt(rule, start, pauses)
  const { at, noDue } = reachedAt(rule, start, targetMs(target), pauses)
  return { dueAt: at, noDue, countsFrom }
}

/** The earliest unpaused instant, not before `start`, by which `ms` have been counted; else why there is none. */
export function reachedAt(
  rule: CountingRule,
  start: Instant,
  ms: number,
  pauses: readonly Pause[],
): { at: Instant | null; noDue: NoDue | null } {
  let cursor = start
  let left = ms
  for (const pause of pausedIntervals(pauses)) {
    if (pause.to <= cursor) continue
    if (pause.from > cursor) {
      const at = addCountedMs(rule, cursor, left)
      if (at === null) return { at: null, noDue: 'never' }
      if (at < pause.from) return { at, noDue: null }
      left -= countedMsBetween(rule, cursor, pause.from)
    }
    if (pause.to === NO_END) return { at: null, noDue: 'paused' }
    cursor = pause.to
  }
  const at = addCountedMs(rule, cursor, left)
  return { at, noDue: at === null ? 'never' : null }
}

function firstCountedAt(rule: CountingRule, start: Instant, pauses: readonly Pause[]): Instant | null {
  let first = nextCountedAt(rule, start)
  for (const pause of pausedIntervals(pauses)) {
    if (first === null || first < pause.from) return first
    if (first < pause.to) first = pause.to === NO_END ? null : nextCountedAt(rule, pause.to)
  }
  return first
}
