import type { Instant } from '../instant.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import { readClock } from '../targets/clock-reading.ts'
import type { Incident, IncidentClock } from './incident.ts'

/** Where an incident without a due instant stands in the queue: after all that have one (interface.md, mock decision 3). */
const PLACES = { paused: 8.0e15, met: 8.1e15, met_late: 8.2e15, none: 8.3e15 } as const

export interface Lead {
  clock: IncidentClock | null
  dueAt: Instant | null
  /** Ascending order of the queue; a due instant, or a place behind them all. */
  sortDue: number
}

/**
 * The clock that leads a row: the promise that is due next, else the one that is paused, else the last that was kept
 * or missed, else the team's objective. Depends on recorded facts alone, so that a rebuild gives the same row.
 */
export function leadClock(state: Incident, calendars: CalendarLookup): Lead {
  const promises = state.clocks.filter(({ objective, stopped }) => !objective && !stopped)
  const running = promises
    .filter(({ facts }) => facts.fulfilledAt === null)
    .map((clock) => lead(clock, state, calendars))
  const due = running.filter(({ dueAt }) => dueAt !== null).sort((a, b) => a.sortDue - b.sortDue)[0]
  if (due) return due
  if (running[0]) return running[0]
  const kept = promises.at(-1)
  if (kept) return lead(kept, state, calendars)
  const clock = state.clocks.findLast(({ stopped }) => !stopped) ?? null
  return { clock, dueAt: null, sortDue: PLACES.none }
}

function lead(clock: IncidentClock, { lastActivityAt }: Incident, calendars: CalendarLookup): Lead {
  const { facts } = clock
  const at = lastActivityAt < facts.startedAt ? facts.startedAt : lastActivityAt
  const { dueAt, verdict } = readClock(facts, at, calendars)
  if (facts.fulfilledAt !== null) {
    return { clock, dueAt: null, sortDue: verdict?.result === 'breached' ? PLACES.met_late : PLACES.met }
  }
  return { clock, dueAt, sortDue: dueAt ?? PLACES.paused }
}
