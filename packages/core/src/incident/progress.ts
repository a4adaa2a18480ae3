import type { ClockKind } from '../coverage/policy.ts'
import { MesaError } from '../errors.ts'
import { clockRules } from './clock-rules.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import type { Incident } from './incident.ts'
import { refuseIfOver } from './refuse.ts'
import { resumed } from './resume.ts'
import { stoppedByClosing } from './settle.ts'
import { isOverStatus } from './status.ts'

export function startWork(state: Incident): IncidentFact[] {
  refuseIfOver(state)
  if (state.status === 'resolved') throw new MesaError('incident.not_over', { folio: state.folio })
  return state.status === 'new' || state.status === 'assigned' ? [{ type: 'work_started' }] : []
}

/** The next word is the customer's: the resolution stops counting until it comes. */
export function waitForCustomer(state: Incident): IncidentFact[] {
  refuseIfOver(state)
  if (state.status === 'resolved') throw new MesaError('incident.not_over', { folio: state.folio })
  return state.status === 'waiting_customer' ? [] : [{ type: 'waiting_for_customer' }]
}

export function resume(state: Incident, context: DecisionContext): IncidentFact[] {
  refuseIfOver(state)
  return state.status === 'waiting_customer' ? resumed(state, 'by_hand', context) : []
}

/** Ends what still runs for nothing. Throws `incident.not_resolved`: closing says that the customer has what was owed. */
export function close(state: Incident, context: Pick<DecisionContext, 'now' | 'calendars'>): IncidentFact[] {
  if (state.status === 'closed') return []
  if (state.status !== 'resolved') throw new MesaError('incident.not_resolved', { folio: state.folio })
  return [{ type: 'closed' }, ...stoppedByClosing(state.clocks, context)]
}

/**
 * A new cycle with clocks of its own; earlier verdicts stay (sla.md, Reopening). An advisor who has left since takes it no
 * more: it waits to be assigned, so that nobody believes it to be somebody's (R12). Throws `incident.not_over`.
 */
export function reopen(
  state: Incident,
  cause: 'customer_replied' | 'by_hand',
  context: Pick<DecisionContext, 'now' | 'calendars' | 'objectives' | 'isActiveAdvisor'>,
): IncidentFact[] {
  const isOver = state.status === 'resolved' || isOverStatus(state.status)
  if (!isOver) throw new MesaError('incident.not_over', { folio: state.folio })
  const cycle = state.cycle + 1
  return [
    { type: 'reopened', cause, cycle },
    ...withoutWhoLeft(state, context),
    ...clocksOfCycle(state, cycle, context),
  ]
}

const withoutWhoLeft = (
  { advisorId }: Incident,
  { isActiveAdvisor }: Pick<DecisionContext, 'isActiveAdvisor'>,
): IncidentFact[] =>
  advisorId === null || isActiveAdvisor(advisorId)
    ? []
    : [{ type: 'unassigned', previousAdvisorId: advisorId, cause: 'advisor_left' }]

/** The answer that is owed now, and the solution. Without a promise for the next answer the team's objective holds. */
function clocksOfCycle(
  state: Incident,
  cycle: number,
  { now, calendars, objectives }: Pick<DecisionContext, 'now' | 'calendars' | 'objectives'>,
): IncidentFact[] {
  const isUrgent = state.urgency !== null
  const rules = clockRules(
    { coverage: state.coverage, isUrgent, startedAt: now, objectives, isReopened: true },
    calendars,
  )
  const kinds: ClockKind[] = ['next_response', 'resolution']
  return kinds.flatMap((clock): IncidentFact[] => {
    const rule = rules[clock]
    return rule ? [{ type: 'clock_started', clock, cycle, startedAt: now, rule }] : []
  })
}
