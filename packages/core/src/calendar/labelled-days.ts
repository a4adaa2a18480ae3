import type { Instant } from '../instant.ts'
import type { Calendar } from './calendar.ts'
import { clip, type Interval } from './interval.ts'
import { DAY_MS, dateIn, toEpochDay } from './plain-date.ts'
import { resolveWall } from './zone-offsets.ts'

/** The dates of exceptions that have a label, as far as they lie in `[from, to)`, sorted. */
export function labelledDays(calendar: Calendar, from: Instant, to: Instant): (Interval & { label: string })[] {
  const { timezone, exceptions } = calendar
  const [first, last] = [dateIn(timezone, from), dateIn(timezone, to)]
  return exceptions
    .filter(({ date, label }) => label !== '' && first <= date && date <= last)
    .flatMap(({ date, label }) => {
      const midnight = toEpochDay(date) * DAY_MS
      const day = { from: resolveWall(timezone, midnight).first, to: resolveWall(timezone, midnight + DAY_MS).first }
      return clip([day], from, to).map((each) => ({ ...each, label }))
    })
    .sort((a, b) => a.from - b.from)
}
