import type { Coverage } from '../coverage/coverage.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import type { Incident } from './incident.ts'
import { decidingReason } from './promise-facts.ts'

/**
 * What no policy covers is an opportunity for the commercial area (R19): one lead an incident, however often its coverage
 * is decided.
 */
export function raiseLead(
  { leadId: raised }: Pick<Incident, 'leadId'>,
  { verdict, reasons }: Coverage,
  { leadId }: Pick<DecisionContext, 'leadId'>,
): IncidentFact[] {
  if (verdict !== 'not_covered' || raised !== null) return []
  return [{ type: 'lead_raised', outboxId: leadId, because: decidingReason(reasons) }]
}
