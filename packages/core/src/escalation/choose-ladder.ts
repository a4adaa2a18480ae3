import type { Coverage } from '../coverage/coverage.ts'
import type { DecisionContext } from '../incident/context.ts'
import type { IncidentFact } from '../incident/events.ts'
import type { Incident } from '../incident/incident.ts'
import type { LadderVersion } from './ladder.ts'

type Choosing = Pick<DecisionContext, 'ladderInEffect' | 'defaultLadders'>

/**
 * The ladder of an incident's plan for its urgency, else the deployment's own: R11's alarm never depends on coverage. Null
 * where the plan says none, or names one that is not active.
 */
export function chooseLadder(coverage: Coverage, isUrgent: boolean, context: Choosing): LadderVersion | null {
  const urgency = isUrgent ? 'urgent' : 'other'
  const ofPlan = 'ladders' in coverage ? coverage.ladders?.[urgency] : undefined
  const ladderId = ofPlan === undefined ? context.defaultLadders[urgency] : ofPlan
  return ladderId === undefined || ladderId === null ? null : context.ladderInEffect(ladderId)
}

const deciding = ['opened', 'coverage_decided', 'urgency_set', 'urgency_withdrawn', 'reopened'] as const
const decides = ({ type }: IncidentFact): boolean => (deciding as readonly string[]).includes(type)

/** What the facts say of the choice, if they touch it: said only where another ladder holds than before. */
export function ladderFacts(
  before: Pick<Incident, 'coverage' | 'urgency' | 'ladder' | 'cycle'>,
  facts: readonly IncidentFact[],
  context: Choosing,
): IncidentFact[] {
  if (!facts.some(decides) || facts.some(({ type }) => type === 'resolved')) return []
  const coverage = last(facts, 'coverage_decided')?.coverage ?? before.coverage
  const ladder = chooseLadder(coverage, isUrgentAfter(before, facts), context)?.id
  if (ladder === before.ladder?.versionId) return []
  const cycle = last(facts, 'reopened')?.cycle ?? before.cycle
  return [{ type: 'ladder_chosen', ladder: ladder ?? null, cycle }]
}

function isUrgentAfter({ urgency }: Pick<Incident, 'urgency'>, facts: readonly IncidentFact[]): boolean {
  const changed = facts.findLast(({ type }) => type === 'urgency_set' || type === 'urgency_withdrawn')
  return changed ? changed.type === 'urgency_set' : urgency !== null
}

type FactOf<Type extends IncidentFact['type']> = Extract<IncidentFact, { type: Type }>

const last = <Type extends IncidentFact['type']>(facts: readonly IncidentFact[], type: Type) =>
  facts.findLast((fact): fact is FactOf<Type> => fact.type === type)
