import { type Instant, toInstant } from '../instant.ts'
import { type Calendar, parseCalendar, type Span } from './calendar.ts'
import { toPlainDate, type Weekday, weekdays } from './plain-date.ts'

/** Calendars for tests. An exception as a test writes it down. */
export interface SampleException {
  date: string
  spans: readonly Span[]
  label: string
}

/** Reads `'09:00-13:00 15:00-19:00'`; `''` is a closed day. */
export const spans = (text: string): Span[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((span) => {
      const [start = '', end = ''] = span.split('-')
      return { start, end }
    })

/** The hours of every day, with the days that differ named. */
export function aCalendar(
  timezone: string,
  hours: { every: string } & Partial<Record<Weekday, string>>,
  exceptions: readonly SampleException[] = [],
): Calendar {
  const weekly = Object.fromEntries(weekdays.map((day) => [day, spans(hours[day] ?? hours.every)]))
  return parseCalendar({ timezone, weekly, exceptions })
}

/** R6: Monday to Friday 9-13 and 15-19, Saturday 9-14. */
export const officeHours = (timezone = 'America/Hermosillo', exceptions: readonly SampleException[] = []): Calendar =>
  aCalendar(timezone, { every: '09:00-13:00 15:00-19:00', sat: '09:00-14:00', sun: '' }, exceptions)

export const always = (timezone = 'America/Hermosillo'): Calendar => aCalendar(timezone, { every: '00:00-24:00' })

/** A whole number from 0 to `max`, drawn by whoever holds the randomness. */
export type Draw = (max: number) => number

const zones = [
  'America/Hermosillo',
  'America/Mexico_City',
  'America/Tijuana',
  'America/Santiago',
  'America/Havana',
  'America/New_York',
  'Europe/Madrid',
  'Australia/Lord_Howe',
  'UTC',
] as const

const FIRST_DAY = 19_723 // 2024-01-01
const DAYS = 7 * 365
const QUARTERS_OF_DAY = 96

/** Any zone with or without changes of offset, any hours in quarters, some exceptions; it may never be open. */
export function drawCalendar(draw: Draw): Calendar {
  const timezone = zones[draw(zones.length - 1)]
  const weekly = Object.fromEntries(weekdays.map((day) => [day, drawSpans(draw)]))
  const dates = new Set(Array.from({ length: draw(8) }, () => toPlainDate(FIRST_DAY + draw(DAYS))))
  const exceptions = [...dates].map((date) => ({ date, spans: drawSpans(draw), label: 'Guardia' }))
  return parseCalendar({ timezone, weekly, exceptions })
}

/** Any whole second of 2024 to 2030. */
export const drawInstant = (draw: Draw): Instant => toInstant((FIRST_DAY * 86_400 + draw(DAYS * 86_400)) * 1000)

/** Up to sixty days in milliseconds, every other time at most four hours. */
export const drawDurationMs = (draw: Draw): number => draw(draw(1) === 0 ? 4 * 3_600_000 : 60 * 86_400_000)

/** Up to three spans: two neighbours of the sorted quarters make one. */
function drawSpans(draw: Draw): Span[] {
  const drawn = new Set(Array.from({ length: draw(6) }, () => draw(QUARTERS_OF_DAY)))
  const quarters = [...drawn].sort((a, b) => a - b)
  return Array.from({ length: Math.floor(quarters.length / 2) }, (_, pair) => ({
    start: wallTime(quarters[2 * pair]),
    end: wallTime(quarters[2 * pair + 1]),
  }))
}

const wallTime = (quarter = 0): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
