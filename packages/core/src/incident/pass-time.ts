import { readClock } from '../targets/clock-reading.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import { type Incident, isRunning } from './incident.ts'

/** What came due by time alone. Asked again at the same instant it says nothing more. */
export function passTime(state: Incident, { now, calendars }: DecisionContext): IncidentFact[] {
  return state.clocks
    .filter((clock) => isRunning(clock) && clock.sealed === null)
    .flatMap(({ kind: clock, cycle, objective, facts }): IncidentFact[] => {
      const { verdict, dueAt } = readClock(facts, now, calendars)
      if (verdict?.result !== 'breached') return []
      return [{ type: 'target_breached', clock, cycle, objective, dueAt, decidedAt: verdict.at }]
    })
}
