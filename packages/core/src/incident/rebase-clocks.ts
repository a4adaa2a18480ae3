import type { Coverage } from '../coverage/coverage.ts'
import type { Instant } from '../instant.ts'
import type { Clock } from '../targets/clock.ts'
import type { RebaseMode } from '../targets/clock-facts.ts'
import { readClock } from '../targets/clock-reading.ts'
import { type ClockRules, clockRules, isSameRule } from './clock-rules.ts'
import type { DecisionContext } from './context.ts'
import type { ClockRule, IncidentFact, RebaseCause } from './events.ts'
import { toRebase } from './evolve.ts'
import { type Incident, type IncidentClock, runningClocks } from './incident.ts'

export interface RuleChange {
  coverage: Coverage
  isUrgent: boolean
  mode: RebaseMode
  cause: RebaseCause
}

/**
 * Puts the running clocks under the rules that hold now (sla.md, "Changes while a clock runs"); says due before and
 * after. Each clock asks from its own start: which of two promises ends earlier hangs on when they begin.
 */
export function rebaseClocks(state: Incident, change: RuleChange, context: DecisionContext): IncidentFact[] {
  const { coverage, isUrgent } = change
  const { calendars, objectives } = context
  const rulesFrom = (startedAt: Instant, isReopened = false) =>
    clockRules({ coverage, isUrgent, startedAt, objectives, isReopened }, calendars)
  const changed = runningClocks(state).flatMap((clock) => {
    const rules = rulesFrom(clock.facts.startedAt, clock.kind === 'next_response' && clock.cycle > 1)
    return changedClock(clock, rules[clock.kind], change, context)
  })
  return [...changed, ...missingResolution(state, rulesFrom(state.cycleStartedAt))]
}

function changedClock(
  clock: IncidentClock,
  rule: ClockRule | undefined,
  { mode, cause }: RuleChange,
  { now, calendars }: DecisionContext,
): IncidentFact[] {
  const { kind, cycle, facts } = clock
  if (!rule) return [{ type: 'clock_stopped', clock: kind, cycle, cause }]
  const before = readClock(facts, now, calendars)
  if (isSameRule(ruleInForce(clock, before.target), rule)) return []
  // A sealed verdict is never judged again; but an objective that was missed says nothing about a promise.
  if (before.verdict) return clock.objective && !rule.objective ? replaced(clock, rule, cause) : []
  const rebases = [...facts.rebases, toRebase(rule, mode, cause, now)]
  const { dueAt } = readClock({ ...facts, rebases }, now, calendars)
  // An urgent incident is never due later than it was: the old rule stays where it promises more.
  if (cause === 'urgency_set' && isBefore(before.dueAt, dueAt)) return []
  return [{ type: 'clock_rebased', clock: kind, cycle, mode, cause, rule, dueBefore: before.dueAt, dueAfter: dueAt }]
}

const ruleInForce = ({ facts, objective }: IncidentClock, target: Clock['promised']['target']): ClockRule => ({
  target,
  calendarVersionId:
    facts.rebases.findLast(({ calendarVersionId }) => calendarVersionId)?.calendarVersionId ?? facts.calendarVersionId,
  objective,
})

const replaced = (
  { kind: clock, cycle, facts }: IncidentClock,
  rule: ClockRule,
  cause: RebaseCause,
): IncidentFact[] => [
  { type: 'clock_stopped', clock, cycle, cause },
  { type: 'clock_started', clock, cycle, startedAt: facts.startedAt, rule },
]

/**
 * A resolution that is promised only now counts from where its cycle began as well: the report, or the reopening. What
 * is resolved owes none any more.
 */
function missingResolution(state: Incident, { resolution: rule }: ClockRules): IncidentFact[] {
  const { status, cycle, clocks, cycleStartedAt: startedAt } = state
  const isThere = clocks.some((clock) => clock.kind === 'resolution' && clock.cycle === cycle && !clock.stopped)
  if (!rule || isThere || status === 'resolved') return []
  return [{ type: 'clock_started', clock: 'resolution', cycle, startedAt, rule }]
}

const isBefore = (a: Instant | null, b: Instant | null): boolean => a !== null && (b === null || a < b)
