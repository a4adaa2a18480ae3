import { closingAt, nextOpeningAt } from '../calendar/working-time.ts'
import type { ClockKind } from '../coverage/policy.ts'
import type { Instant } from '../instant.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import type { ClockFacts } from '../targets/clock-facts.ts'
import { type ClockReading, readClock } from '../targets/clock-reading.ts'
import type { Target } from '../targets/target.ts'
import type { IncidentClock } from './incident.ts'

/** The eight states a clock shows (interface.md section 3). `none`: nothing was promised. */
export type ShownClockState =
  | 'running'
  | 'due_soon'
  | 'overdue'
  | 'paused'
  | 'outside_hours'
  | 'met'
  | 'met_late'
  | 'none'

/** A clock as every page shows it, read at one instant; a browser adds nothing but the seconds since then. */
export interface ShownClock {
  kind: ClockKind
  state: ShownClockState
  dueAt: Instant | null
  /** From here on it is due soon. */
  warnAt: Instant | null
  /** Counted ms left; once overdue, minus the ms since it was due. Null where nothing runs. */
  remainingMs: number | null
  /** The remaining time shrinks until this instant (closing time); null while it stands still. */
  countsUntil: Instant | null
  /** Outside hours: when it opens. */
  opensAt: Instant | null
  fulfilledAt: Instant | null
  lateByMs: number | null
  target: Pick<Target, 'minutes' | 'clock'> | null
  startedAt: Instant
  /** The team's own aim on an incident without a promise; never told to the customer. */
  objective: boolean
  cycle: number
}

/** Reads a clock for people. Throws what `calendars` throws. */
export function showClock(clock: IncidentClock, now: Instant, calendars: CalendarLookup): ShownClock {
  const { kind, cycle, objective, facts } = clock
  const at = now < facts.startedAt ? facts.startedAt : now
  const reading = readClock(facts, at, calendars)
  const { minutes, clock: counts } = reading.target
  const still = {
    kind,
    cycle,
    objective,
    startedAt: facts.startedAt,
    fulfilledAt: facts.fulfilledAt,
    target: { minutes, clock: counts },
    dueAt: reading.dueAt,
    warnAt: reading.warnAt,
    remainingMs: null,
    countsUntil: null,
    opensAt: null,
    lateByMs: null,
  }
  if (facts.fulfilledAt !== null) return { ...still, ...settledState(facts.fulfilledAt, reading) }
  return { ...still, ...runningState(reading, facts, at, calendars) }
}

function settledState(fulfilledAt: Instant, { verdict }: ClockReading): Pick<ShownClock, 'state' | 'lateByMs'> {
  if (verdict?.result !== 'breached') return { state: 'met', lateByMs: null }
  return { state: 'met_late', lateByMs: fulfilledAt - (verdict.dueAt ?? verdict.at) }
}

function runningState(
  reading: ClockReading,
  facts: ClockFacts,
  now: Instant,
  calendars: CalendarLookup,
): Partial<ShownClock> & Pick<ShownClock, 'state'> {
  const { remainingMs, dueAt, warnAt, target } = reading
  if (reading.state === 'paused') return { state: 'paused', remainingMs }
  if (reading.state === 'breached' && dueAt !== null) return { state: 'overdue', remainingMs: dueAt - now }
  const calendar = calendars(calendarInForce(facts))
  if (reading.state === 'outside_hours') {
    return { state: 'outside_hours', remainingMs, opensAt: nextOpeningAt(calendar, now) }
  }
  const closing = target.clock === 'working' ? closingAt(calendar, now) : null
  const countsUntil = closing !== null && (dueAt === null || closing < dueAt) ? closing : dueAt
  const isSoon = warnAt !== null && now >= warnAt
  return { state: isSoon ? 'due_soon' : 'running', remainingMs, countsUntil }
}

export const calendarInForce = ({ rebases, calendarVersionId }: ClockFacts): ClockFacts['calendarVersionId'] =>
  rebases.findLast((rebase) => rebase.calendarVersionId !== undefined)?.calendarVersionId ?? calendarVersionId
