import { type Instant, type PlainDate, toInstant } from '../instant.ts'
import { DAY_MS, toEpochDay } from './plain-date.ts'
import { resolveWall } from './zone-offsets.ts'

/** The first instant of the day after `date` on the wall of this zone: what is due before it is due on that day. */
export const endOfDay = (timezone: string, date: PlainDate): Instant =>
  toInstant(resolveWall(timezone, (toEpochDay(date) + 1) * DAY_MS).first)
