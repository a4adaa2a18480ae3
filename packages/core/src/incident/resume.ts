import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import { evolve } from './evolve.ts'
import type { Incident } from './incident.ts'
import { keepUrgentEarliest } from './rebase-clocks.ts'

/** The word is ours again: the resolution counts on, and may have to go by the promise that now ends first. */
export function resumed(
  state: Incident,
  cause: 'customer_replied' | 'by_hand',
  context: Pick<DecisionContext, 'now' | 'actor' | 'calendars' | 'objectives'>,
): IncidentFact[] {
  const { now: at, actor } = context
  const fact: IncidentFact = { type: 'resumed', cause }
  return [fact, ...keepUrgentEarliest(evolve(state.id, state, { ...fact, at, actor }), context)]
}
