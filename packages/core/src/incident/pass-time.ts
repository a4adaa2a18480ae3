import { type Pending, pendingOf } from '../deadlines/pending.ts'
import type { StepCondition } from '../escalation/ladder.ts'
import { type DueStep, ladderClock } from '../escalation/step-moments.ts'
import { escalationOutboxId, tell } from '../escalation/tell.ts'
import { readClock } from '../targets/clock-reading.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import { evolve } from './evolve.ts'
import type { Incident, IncidentClock } from './incident.ts'
import { close } from './progress.ts'

type Passing = Pick<DecisionContext, 'now' | 'actor' | 'calendars' | 'ladders' | 'reach'>

/**
 * What came due by time alone, one after the other in the order of the instants, each with its own: late by three days it
 * says the same as in time. Asked again at the same instant it says nothing more.
 */
export function passTime(state: Incident, context: Passing): IncidentFact[] {
  const said: IncidentFact[] = []
  let now = state
  for (;;) {
    const due = firstDue(now, context)
    if (!due) return said
    const facts = whatHappens(now, due, context)
    if (facts.length === 0) return said
    said.push(...facts)
    const { actor } = context
    now = facts.reduce<Incident>((each, fact) => evolve(each.id, each, { ...fact, at: context.now, actor }), now)
  }
}

const firstDue = (state: Incident, context: Passing): Pending | undefined =>
  pendingOf(state, context)
    .filter(({ actsAt }) => actsAt <= context.now)
    .sort((a, b) => a.actsAt - b.actsAt)[0]

function whatHappens(state: Incident, due: Pending, context: Passing): IncidentFact[] {
  switch (due.kind) {
    case 'breach':
      return breached(due.clock, context)
    case 'escalation':
      return escalated(state, due, context)
    case 'auto_close':
      // As of when it came due: what would have been breached only later was not, however late this runs.
      return close(state, { ...context, now: due.actsAt })
    default:
      return due satisfies never
  }
}

function breached(
  { kind: clock, cycle, objective, facts }: IncidentClock,
  { now, calendars }: Passing,
): IncidentFact[] {
  const { verdict, dueAt } = readClock(facts, now, calendars)
  if (verdict?.result !== 'breached') return []
  return [{ type: 'target_breached', clock, cycle, objective, dueAt, decidedAt: verdict.at }]
}

/** Fires, or says that nothing had to be said: either way the step is spent for this cycle. */
function escalated(state: Incident, due: DueStep & { ladderId: string }, { ladders, reach }: Passing): IncidentFact[] {
  if (!state.ladder) return []
  const { step, dueAt } = due
  const { versionId: ladder } = state.ladder
  const { cycle, level, advisorId: owner } = state
  const spent = { ladder, step: step.id, cycle, dueAt }
  const { condition } = step
  if (condition !== 'any' && !holds(state, condition, ladderClock(state, ladders(ladder).clock)))
    return [{ type: 'escalation_skipped', ...spent, because: condition }]

  const told = tell({
    notify: step.notify,
    owner,
    reach,
    outboxIdFor: (reached) => escalationOutboxId(state, due, reached),
  })
  const raisedTo = step.raiseTo !== undefined && step.raiseTo > level ? step.raiseTo : null
  return [{ type: 'escalation_fired', ...spent, ...told, raisedTo }]
}

function holds(state: Incident, condition: Exclude<StepCondition, 'any'>, clock: IncidentClock | undefined): boolean {
  switch (condition) {
    case 'unassigned':
      return state.advisorId === null
    case 'not_started':
      return state.status === 'new' || state.status === 'assigned'
    case 'no_answer':
      return clock !== undefined && clock.facts.fulfilledAt === null
    default:
      return condition satisfies never
  }
}
