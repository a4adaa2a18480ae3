import { type Instant, toInstant } from '../instant.ts'
import type { Calendar } from './calendar.ts'
import { earlierOf, type Interval, laterOf } from './interval.ts'
import { type OpenWeek, openWeeksOf } from './open-weeks.ts'

/** How far ahead a closing is looked for: who is open for a year is open always. */
const WEEKS_UNTIL_CLOSING = 53

/** Open time in `[from, to)` in real milliseconds, so that a night with a change of offset is an hour longer or shorter. */
export function workingMsBetween(calendar: Calendar, from: Instant, to: Instant): number {
  if (to <= from) return 0
  const weeks = openWeeksOf(calendar)
  const last = weeks.numberAt(to)
  let ms = 0
  for (let number = weeks.numberAt(from); number <= last; number++) {
    const week = weeks.week(number)
    ms += from <= week.from && week.to <= to ? week.openMs : openMsWithin(week, from, to)
  }
  return ms
}

/**
 * The earliest instant by which `ms` of open time have passed since `start`: the end of a span rather than the next
 * opening, and `start` itself for 0. Null when the calendar has no more open time to give.
 */
export function addWorkingMs(calendar: Calendar, start: Instant, ms: number): Instant | null {
  if (ms <= 0) return start
  const weeks = openWeeksOf(calendar)
  const first = weeks.numberAt(start)
  const last = weeks.lastWeekOfPromise(first)
  let left = ms
  for (let number = first; number <= last; number++) {
    const week = weeks.week(number)
    const openMs = number === first ? openMsWithin(week, start, week.to) : week.openMs
    if (left <= openMs) return instantWithin(week, start, left)
    left -= openMs
  }
  return null
}

/** Does a span hold this instant? At its end it does not. */
export const isOpenAt = (calendar: Calendar, at: Instant): boolean => {
  const weeks = openWeeksOf(calendar)
  return weeks.week(weeks.numberAt(at)).open.some(({ from, to }) => from <= at && at < to)
}

/** The earliest open instant that is not before `at`: `at` itself while open, null if there is none. */
export function nextOpeningAt(calendar: Calendar, at: Instant): Instant | null {
  const weeks = openWeeksOf(calendar)
  const first = weeks.numberAt(at)
  const last = weeks.lastWeekWithOpening(first)
  for (let number = first; number <= last; number++) {
    const interval = weeks.week(number).open.find(({ to }) => to > at)
    if (interval) return laterOf(interval.from, at)
  }
  return null
}

/** When the opening that holds `at` ends. Null while closed, and where no closing comes within a year. */
export function closingAt(calendar: Calendar, at: Instant): Instant | null {
  if (!isOpenAt(calendar, at)) return null
  const weeks = openWeeksOf(calendar)
  const first = weeks.numberAt(at)
  let closing = at
  for (let number = first; number <= first + WEEKS_UNTIL_CLOSING; number++) {
    const week = weeks.week(number)
    const interval = week.open.find(({ from, to }) => from <= closing && closing < to)
    if (!interval) return closing
    if (interval.to < week.to) return interval.to
    closing = interval.to
  }
  return null
}

/** The open time of `[from, to)`: sorted, and none touches the next, also across midnight. */
export function openIntervalsBetween(calendar: Calendar, from: Instant, to: Instant): Interval[] {
  const intervals: Interval[] = []
  if (to <= from) return intervals
  const weeks = openWeeksOf(calendar)
  const last = weeks.numberAt(to)
  for (let number = weeks.numberAt(from); number <= last; number++) {
    for (const each of weeks.week(number).open) {
      if (each.to > from && each.from < to) appendInterval(intervals, laterOf(each.from, from), earlierOf(each.to, to))
    }
  }
  return intervals
}

/** Adds an interval that is not before the last one; one that touches it makes it longer. */
export function appendInterval(intervals: Interval[], from: Instant, to: Instant): void {
  const last = intervals.at(-1)
  if (last && last.to === from) intervals[intervals.length - 1] = { from: last.from, to }
  else intervals.push({ from, to })
}

function openMsWithin(week: OpenWeek, from: Instant, to: Instant): number {
  let ms = 0
  for (const each of week.open) ms += Math.max(0, earlierOf(each.to, to) - laterOf(each.from, from))
  return ms
}

/** Where `ms` of open time after `start` are reached in this week, which has that much. */
function instantWithin(week: OpenWeek, start: Instant, ms: number): Instant {
  let left = ms
  for (const each of week.open) {
    const from = laterOf(each.from, start)
    const openMs = Math.max(0, each.to - from)
    if (left <= openMs) return toInstant(from + left)
    left -= openMs
  }
  return week.to
}
