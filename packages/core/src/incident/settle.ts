import type { ClockKind } from '../coverage/policy.ts'
import { readClock } from '../targets/clock-reading.ts'
import { endedBy } from '../targets/pause.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import { type IncidentClock, isRunning } from './incident.ts'

type Settling = Pick<DecisionContext, 'now' | 'calendars'>

/** The verdict of each running clock of these kinds that is fulfilled now; sealed and never judged again (sla.md, Verdicts). */
export const settled = (
  clocks: readonly IncidentClock[],
  kinds: readonly ClockKind[],
  { now, calendars }: Settling,
): IncidentFact[] =>
  clocks
    .filter((clock) => isRunning(clock) && clock.sealed === null && kinds.includes(clock.kind))
    .map(({ kind: clock, cycle, objective, facts }) => {
      // What is resolved waits no more: its pause ends at the same instant, and the due instant counts again.
      const fulfilled = { ...facts, pauses: endedBy(now, facts.pauses), fulfilledAt: now }
      const { verdict, dueAt } = readClock(fulfilled, now, calendars)
      const type = verdict?.result === 'breached' ? 'target_breached' : 'target_met'
      return { type, clock, cycle, objective, dueAt, decidedAt: verdict?.at ?? now }
    })

/**
 * Stops what still runs when an incident is closed: nobody will answer it, so it would show as overdue for ever. Closing
 * is no answer, hence no clock is met by it: one whose due instant has passed unpaused is sealed as breached at that
 * instant first (sla.md, Verdicts), one that was not due yet ends undecided, and its `clock_stopped` says by what.
 * A next response owes nothing while closed (sla.md, "The clocks of an incident"); a reopening starts clocks of its own.
 */
export const stoppedByClosing = (clocks: readonly IncidentClock[], { now, calendars }: Settling): IncidentFact[] =>
  clocks.filter(isRunning).flatMap(({ kind: clock, cycle, objective, facts, sealed }): IncidentFact[] => {
    const { verdict, dueAt } = readClock(facts, now, calendars)
    const stopped: IncidentFact = { type: 'clock_stopped', clock, cycle, cause: 'closed' }
    if (!verdict || sealed) return [stopped]
    return [{ type: 'target_breached', clock, cycle, objective, dueAt, decidedAt: verdict.at }, stopped]
  })
