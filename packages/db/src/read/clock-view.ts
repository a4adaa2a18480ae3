import type { ClockKind, Instant } from '@mesa/core'

/** The eight states a clock shows (interface.md section 3). `none`: nothing was promised. */
export type ClockShown = 'running' | 'due_soon' | 'overdue' | 'paused' | 'outside_hours' | 'met' | 'met_late' | 'none'

/** A clock as every page shows it, read at `readAt`; the browser computes no time of its own but the seconds since then. */
export interface ClockView {
  kind: ClockKind
  state: ClockShown
  dueAt: Instant | null
  /** From here on it is due soon. */
  warnAt: Instant | null
  /** Counted time left in ms at `readAt`; negative once overdue (elapsed since due then). Null where nothing runs. */
  remainingMs: number | null
  /** Whether the remaining time shrinks now; if so, until this instant (closing time). */
  countsUntil: Instant | null
  /** Outside hours: when it opens. */
  opensAt: Instant | null
  fulfilledAt: Instant | null
  lateByMs: number | null
  /** The length of the promise and how it counts: `2 horas hábiles`. */
  target: { minutes: number; clock: 'working' | 'elapsed' } | null
  startedAt: Instant
  /** The team's own aim on an incident without a promise; never told to the customer. */
  objective: boolean
  cycle: number
}
