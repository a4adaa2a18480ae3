import type { Instant, PlainDate } from '../instant.ts'
import { offsetMsAt } from './zone-offsets.ts'

export const DAY_MS = 86_400_000

/** In the order of the ISO week. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** Days since 1970-01-01. The date must be a real one; `isPlainDate` tells. */
export const toEpochDay = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS

export const toPlainDate = (epochDay: number): PlainDate =>
  new Date(epochDay * DAY_MS).toISOString().slice(0, 10) as PlainDate

/** Is it `YYYY-MM-DD` and does the day exist? */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const epochMs = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(epochMs) && toPlainDate(epochMs / DAY_MS) === text
}

/** Position in the ISO week: 0 is Monday (1970-01-01 was a Thursday). */
export const weekdayIndex = (epochDay: number): number => (((epochDay + 3) % 7) + 7) % 7

export const weekdayOf = (date: PlainDate): Weekday => weekdays[weekdayIndex(toEpochDay(date))] ?? 'mon'

/** The day that a clock on the wall of this zone shows at this instant. Throws RangeError on an unknown zone. */
export const dateIn = (timezone: string, at: Instant): PlainDate =>
  toPlainDate(Math.floor((at + offsetMsAt(timezone, at)) / DAY_MS))
