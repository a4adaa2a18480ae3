import { type Interval, union } from '../calendar/interval.ts'
import { type Instant, toInstant } from '../instant.ts'

/** Time `[from, to)` that does not count. `to` is null while it has not ended. */
export interface Pause {
  from: Instant
  to: Instant | null
  /** Who or what paused, and why: codes or ids for the explanation. */
  by?: string
  reason?: string
}

/** The end of a pause that has none yet, in arithmetic. Never leaves core. */
export const NO_END = toInstant(Number.POSITIVE_INFINITY)

/** The paused time, once where pauses overlap or touch; an open pause ends at `NO_END`. Empty pauses are none. */
export const pausedIntervals = (pauses: readonly Pause[]): Interval[] =>
  pauses.length === 0 ? [] : union(pauses.map(({ from, to }) => ({ from, to: to ?? NO_END })))

/** The pauses as they are when one that is open ends now. */
export const endedBy = (now: Instant, pauses: readonly Pause[]): Pause[] =>
  pauses.map((pause) => (pause.to === null ? { ...pause, to: now } : pause))
