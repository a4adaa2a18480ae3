import { MesaError } from '../errors.ts'
import type { AdvisorId } from '../ids.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import type { Incident } from './incident.ts'
import { refuseIfOver } from './refuse.ts'

/** Gives the incident to one advisor (R10). Throws `incident.over` or `advisor.not_active`. */
export function assign(
  state: Incident,
  { advisorId }: { advisorId: AdvisorId },
  context: DecisionContext,
): IncidentFact[] {
  refuseIfOver(state)
  if (!context.isActiveAdvisor(advisorId)) throw new MesaError('advisor.not_active', { advisorId })
  if (state.advisorId === advisorId) return [] // the same click sent twice: nothing happened

  return [{ type: 'assigned', advisorId, previousAdvisorId: state.advisorId }]
}

/** Takes it from its advisor; it waits to be assigned again. Throws `incident.over`. */
export function unassign(state: Incident, { cause }: { cause: 'by_hand' | 'advisor_left' }): IncidentFact[] {
  refuseIfOver(state)
  return state.advisorId === null ? [] : [{ type: 'unassigned', previousAdvisorId: state.advisorId, cause }]
}
