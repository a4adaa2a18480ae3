import { MesaError } from '../errors.ts'
import type { CriterionId } from '../ids.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import type { Incident } from './incident.ts'
import { rebaseClocks } from './rebase-clocks.ts'
import { refuseIfOver } from './refuse.ts'

/** Makes it urgent by a named criterion (R13); `since` says whether it was so from the start. Throws `criterion.not_known`. */
export function setUrgency(
  state: Incident,
  { criterionId, since }: { criterionId: CriterionId; since: 'start' | 'now' },
  context: DecisionContext,
): IncidentFact[] {
  refuseIfOver(state)
  if (!context.isActiveCriterion(criterionId)) throw new MesaError('criterion.not_known', { criterionId })
  if (state.urgency?.criterionId === criterionId) return []

  const set: IncidentFact = { type: 'urgency_set', criterionId, since }
  if (state.urgency) return [set] // another reason for the same promise
  const mode = since === 'start' ? 'from_start' : 'from_now'
  return [
    set,
    ...rebaseClocks(state, { coverage: state.coverage, isUrgent: true, mode, cause: 'urgency_set' }, context),
  ]
}

export function withdrawUrgency(state: Incident, context: DecisionContext): IncidentFact[] {
  refuseIfOver(state)
  if (!state.urgency) return []
  const change = { coverage: state.coverage, isUrgent: false, mode: 'keep_used', cause: 'urgency_withdrawn' } as const
  return [
    { type: 'urgency_withdrawn', criterionId: state.urgency.criterionId },
    ...rebaseClocks(state, change, context),
  ]
}
