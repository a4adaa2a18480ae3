import { type Calendar, dateIn, type Instant, isOpenAt, openIntervalsBetween, toInstant, weekdayOf } from '@mesa/core'
import type { Randomness } from '../randomness.ts'
import type { Furthest } from './story.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** When reports come in, without those that make the state at `now`: more in office hours, most on Mondays. */
export function arrivalsBefore(now: Instant, count: number, calendar: Calendar, random: Randomness): Instant[] {
  const slots = slotsBetween(now - 14 * DAY_MS, now - 40 * MINUTE_MS).map((from) => ({
    from,
    weight: weightOf(from, calendar),
  }))
  const total = slots.reduce((sum, { weight }) => sum + weight, 0)
  // One draw in each of `count` equal shares: a quiet week does not happen by chance.
  return Array.from({ length: count }, (_, index) => {
    let left = ((index + random.next()) / count) * total
    const slot = slots.find(({ weight }) => {
      left -= weight
      return left < 0
    })
    const from = slot?.from ?? toInstant(now - DAY_MS)
    return toInstant(from + random.int(0, SLOT_MINUTES * 60 - 1) * 1000)
  }).sort((a, b) => a - b)
}

const SLOT_MINUTES = 20

function slotsBetween(from: number, to: number): Instant[] {
  const slotMs = SLOT_MINUTES * MINUTE_MS
  return Array.from({ length: Math.floor((to - from) / slotMs) }, (_, index) => toInstant(from + index * slotMs))
}

function weightOf(at: Instant, calendar: Calendar): number {
  const weekday = weekdayOf(dateIn(calendar.timezone, at))
  if (isOpenAt(calendar, at)) return weekday === 'mon' ? 1.25 : weekday === 'sat' ? 0.6 : 1
  const hour = hourIn(calendar.timezone, at)
  const isWorkday = openIntervalsBetween(calendar, at, toInstant(at + DAY_MS / 2)).length > 0 && weekday !== 'sun'
  if (hour < 7 || hour >= 22) return 0.015
  if (!isWorkday) return 0.06
  return hour >= 13 && hour < 15 ? 0.4 : 0.15
}

const hourIn = (timezone: string, at: Instant): number =>
  Number(new Intl.DateTimeFormat('en', { timeZone: timezone, hour: 'numeric', hourCycle: 'h23' }).format(at))

/** The instant from which the calendar was open for so long until `now`. */
export function workingTimeBefore(now: Instant, minutes: number, calendar: Calendar): Instant {
  const open = openIntervalsBetween(calendar, toInstant(now - 30 * DAY_MS), now).reverse()
  let leftMs = minutes * MINUTE_MS
  for (const { from, to } of open) {
    if (leftMs < to - from) return toInstant(to - leftMs)
    leftMs -= to - from
  }
  return toInstant(now - 13 * DAY_MS)
}

/** A report that is there so that the desk has something to show at `now`. */
export interface PresentArrival {
  ago: { minutes: number } | { workingMinutes: number }
  furthest: Furthest
  standing: 'premium' | 'basica' | 'evento' | 'not_covered'
  urgent?: boolean
}

/** Late, nearly late, waiting, unassigned, urgent: each state that the queue knows. */
export const presentArrivals: PresentArrival[] = [
  { ago: { minutes: 4 }, standing: 'premium', furthest: 'reported' },
  { ago: { minutes: 13 }, standing: 'basica', furthest: 'reported' },
  { ago: { minutes: 29 }, standing: 'premium', urgent: true, furthest: 'triaged' },
  { ago: { minutes: 31 * 60 }, standing: 'premium', furthest: 'triaged' },
  { ago: { workingMinutes: 95 }, standing: 'not_covered', furthest: 'assigned' },
  { ago: { minutes: 22 * 60 + 25 }, standing: 'premium', furthest: 'assigned' },
  { ago: { minutes: 23 * 60 + 35 }, standing: 'premium', furthest: 'assigned' },
  { ago: { minutes: 25 * 60 + 10 }, standing: 'premium', furthest: 'assigned' },
  { ago: { workingMinutes: 22 }, standing: 'premium', urgent: true, furthest: 'assigned' },
  { ago: { workingMinutes: 48 }, standing: 'premium', urgent: true, furthest: 'started' },
  { ago: { workingMinutes: 103 }, standing: 'premium', urgent: true, furthest: 'started' },
  { ago: { workingMinutes: 151 }, standing: 'premium', urgent: true, furthest: 'assigned' },
  { ago: { workingMinutes: 190 }, standing: 'premium', urgent: true, furthest: 'answered' },
  { ago: { workingMinutes: 430 }, standing: 'basica', urgent: true, furthest: 'started' },
  { ago: { workingMinutes: 1475 }, standing: 'basica', furthest: 'assigned' },
  { ago: { workingMinutes: 300 }, standing: 'premium', furthest: 'waiting' },
  { ago: { workingMinutes: 760 }, standing: 'premium', furthest: 'waiting' },
  { ago: { workingMinutes: 1180 }, standing: 'basica', furthest: 'waiting' },
  { ago: { workingMinutes: 520 }, standing: 'evento', furthest: 'waiting' },
  { ago: { workingMinutes: 350 }, standing: 'not_covered', furthest: 'waiting' },
  { ago: { workingMinutes: 560 }, standing: 'premium', furthest: 'answered' },
  { ago: { workingMinutes: 1290 }, standing: 'premium', furthest: 'reopened' },
  { ago: { workingMinutes: 2160 }, standing: 'basica', furthest: 'reopened' },
]

export const instantOf = ({ ago }: PresentArrival, now: Instant, calendar: Calendar): Instant =>
  'minutes' in ago ? toInstant(now - ago.minutes * MINUTE_MS) : workingTimeBefore(now, ago.workingMinutes, calendar)
