import type { Calendar, Span } from './calendar.ts'
import { type Weekday, weekdays } from './plain-date.ts'

/** Weekdays that keep the same hours. */
export interface OpeningHours {
  /** In the order of the week; not always neighbours. */
  days: Weekday[]
  /** Sorted by their start. */
  spans: Span[]
}

/**
 * The weekly hours, days with equal spans together, in the order in which they first occur; closed days are left out.
 * For a sentence such as R6's, which the catalogue forms; exceptions are told apart.
 */
export function toOpeningHours(calendar: Calendar): OpeningHours[] {
  const groups = new Map<string, OpeningHours>()
  for (const day of weekdays) {
    const spans = joinTouching(calendar.weekly[day])
    if (spans.length === 0) continue
    const key = JSON.stringify(spans)
    const group = groups.get(key)
    if (group) group.days.push(day)
    else groups.set(key, { days: [day], spans })
  }
  return [...groups.values()]
}

/** To a reader 9:00 to 12:00 and 12:00 to 14:00 are one span. */
function joinTouching(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && last.end === start) joined[joined.length - 1] = { start: last.start, end }
    else joined.push({ start, end })
  }
  return joined
}
