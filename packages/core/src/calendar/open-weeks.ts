import type { Instant } from '../instant.ts'
import type { Calendar } from './calendar.ts'
import { clip, type Interval, totalMs, union } from './interval.ts'
import { resolveSpans, toWallSpans, type WallSpan } from './open-spans.ts'
import { DAY_MS, toEpochDay, weekdayIndex, weekdays } from './plain-date.ts'
import { resolveWall } from './zone-offsets.ts'

const WEEK_MS = 7 * DAY_MS
/** The Monday of the week that holds 1970-01-01. */
const FIRST_MONDAY = -3
/** A span may fall into the gap of a spring change, so a weekly opening can fail to come once, hardly twice. */
const WEEKS_UNTIL_OPENING = 4
/** A promise that needs more than about a century of weeks is taken for one that never comes due. */
const WEEKS_OF_PROMISE = 5_300

/** One week, Monday to Sunday, of the calendar's zone. The weeks of a calendar follow each other without a gap. */
export interface OpenWeek {
  from: Instant
  to: Instant
  /** Sorted, without overlaps; one that runs through Sunday's midnight is cut there. */
  open: readonly Interval[]
  openMs: number
}

/** A calendar made ready for arithmetic: whole weeks are added at once, and no week is worked out twice. */
export class OpenWeeks {
  readonly #timezone: string
  readonly #weekly: readonly WallSpan[][]
  readonly #exceptions: ReadonlyMap<number, readonly WallSpan[]>
  readonly #weeks = new Map<number, OpenWeek>()
  readonly #lastExceptionWeek: number
  readonly #hasWeekly: boolean

  constructor({ timezone, weekly, exceptions }: Calendar) {
    this.#timezone = timezone
    this.#weekly = weekdays.map((weekday) => toWallSpans(weekly[weekday]))
    this.#exceptions = new Map(exceptions.map(({ date, spans }) => [toEpochDay(date), toWallSpans(spans)]))
    this.#hasWeekly = this.#weekly.some((spans) => spans.length > 0)
    let last = Number.NEGATIVE_INFINITY
    for (const day of this.#exceptions.keys()) last = Math.max(last, weekNumber(day * DAY_MS))
    this.#lastExceptionWeek = last
  }

  /** The number of the week that holds this instant; weeks count upwards from 1970. */
  numberAt(at: Instant): number {
    const guess = weekNumber(at)
    const { from, to } = this.week(guess)
    if (at < from) return guess - 1
    return at < to ? guess : guess + 1
  }

  week(number: number): OpenWeek {
    const known = this.#weeks.get(number)
    if (known) return known
    const week = this.#workOut(number)
    this.#weeks.set(number, week)
    return week
  }

  /** The last week in which an opening must be looked for: after it, none comes. */
  lastWeekWithOpening(first: number): number {
    if (!this.#hasWeekly) return this.#lastExceptionWeek
    return Math.max(first, this.#lastExceptionWeek) + WEEKS_UNTIL_OPENING
  }

  /** The last week in which working time is looked for. */
  lastWeekOfPromise(first: number): number {
    return this.#hasWeekly ? first + WEEKS_OF_PROMISE : this.#lastExceptionWeek
  }

  #workOut(number: number): OpenWeek {
    const monday = FIRST_MONDAY + 7 * number
    const from = resolveWall(this.#timezone, monday * DAY_MS).first
    const to = resolveWall(this.#timezone, (monday + 7) * DAY_MS).first
    const spans: Interval[] = []
    // The days on either side too: where midnight comes twice, the end of a date lies after the start of the next.
    for (let day = monday - 1; day <= monday + 7; day++) {
      spans.push(...resolveSpans(this.#timezone, day, this.#spansOn(day)))
    }
    const open = clip(union(spans), from, to)
    return { from, to, open, openMs: totalMs(open) }
  }

  #spansOn(epochDay: number): readonly WallSpan[] {
    return this.#exceptions.get(epochDay) ?? this.#weekly[weekdayIndex(epochDay)] ?? []
  }
}

const weekNumber = (epochMs: number): number => Math.floor((epochMs - FIRST_MONDAY * DAY_MS) / WEEK_MS)

/** A calendar never changes once made, so what was worked out belongs to the object. */
const ready = new WeakMap<Calendar, OpenWeeks>()

export function openWeeksOf(calendar: Calendar): OpenWeeks {
  const known = ready.get(calendar)
  if (known) return known
  const weeks = new OpenWeeks(calendar)
  ready.set(calendar, weeks)
  return weeks
}
