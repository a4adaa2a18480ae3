import { MesaError } from '../errors.ts'
import type { CriterionId } from '../ids.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import type { Incident } from './incident.ts'
import { rebaseClocks } from './rebase-clocks.ts'
import { refuseIfOver } from './refuse.ts'

/** What the customer said, not a letter. */
export const EVIDENCE_LIMIT = 2_000

/**
 * Makes it urgent by a named criterion (R13); `since` says whether it was so from the start, `evidence` what was said.
 * Throws `criterion.not_known`, `message.too_long`.
 */
export function setUrgency(
  state: Incident,
  { criterionId, since, evidence = '' }: { criterionId: CriterionId; since: 'start' | 'now'; evidence?: string },
  context: DecisionContext,
): IncidentFact[] {
  refuseIfOver(state)
  if (evidence.length > EVIDENCE_LIMIT) throw new MesaError('message.too_long', { limit: EVIDENCE_LIMIT })
  if (!context.isActiveCriterion(criterionId)) throw new MesaError('criterion.not_known', { criterionId })
  if (state.urgency?.criterionId === criterionId) return []

  const said = evidence.trim() === '' ? {} : { contentId: context.contentId }
  const set: IncidentFact = { type: 'urgency_set', criterionId, since, ...said }
  if (state.urgency) return [set] // another reason for the same promise
  const mode = since === 'start' ? 'from_start' : 'from_now'
  const urgency = { since, at: context.now }
  return [set, ...rebaseClocks(state, { coverage: state.coverage, urgency, mode, cause: 'urgency_set' }, context)]
}

export function withdrawUrgency(state: Incident, context: DecisionContext): IncidentFact[] {
  refuseIfOver(state)
  if (!state.urgency) return []
  const change = { coverage: state.coverage, urgency: null, mode: 'keep_used', cause: 'urgency_withdrawn' } as const
  return [
    { type: 'urgency_withdrawn', criterionId: state.urgency.criterionId },
    ...rebaseClocks(state, change, context),
  ]
}
