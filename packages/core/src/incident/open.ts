import { decideCoverage } from '../coverage/decide-coverage.ts'
import { ladderFacts } from '../escalation/choose-ladder.ts'
import type { AreaId, ContentId, CriterionId, OutboxId } from '../ids.ts'
import { clockRules } from './clock-rules.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentEvent, IncidentFact, QueuedNotice } from './events.ts'
import { startedClock } from './evolve.ts'
import type { IncidentClock } from './incident.ts'
import { raiseLead } from './raise-lead.ts'
import { settled } from './settle.ts'

/** A report that begins an incident, after the pure stages of the intake. */
export interface Opening extends Omit<Extract<IncidentFact, { type: 'opened' }>, 'type'> {
  criterionId: CriterionId | null
  /** The call that raised it answered it already. */
  answered: { seconds: number } | null
  notices: { acknowledgement: OutboxId | null; areas: { areaId: AreaId; outboxId: OutboxId }[] }
}

/** The first events of an incident: what was heard, what was promised, who is told (R8, R9, R16). */
export function open(opening: Opening, context: DecisionContext): IncidentEvent[] {
  const { answered, notices, criterionId, ...heard } = opening
  const { calendars, policies, objectives, now, actor } = context
  const { accountId, systemId, siteId = null, channelKind: channel, receivedAt } = opening
  const isUrgent = criterionId !== null && context.isActiveCriterion(criterionId)
  const question = { accountId, systemId, siteId, channel, receivedAt, isUrgent, policies }
  const coverage = decideCoverage(question, calendars)
  const rules = clockRules({ coverage, isUrgent, startedAt: receivedAt, objectives }, calendars)

  const facts: IncidentFact[] = [
    { type: 'opened', ...heard },
    { type: 'coverage_decided', coverage },
  ]
  if (isUrgent) facts.push({ type: 'urgency_set', criterionId, since: 'start' })
  const started = (['first_response', 'resolution'] as const).flatMap((clock) => {
    const rule = rules[clock]
    return rule ? [{ type: 'clock_started' as const, clock, cycle: 1, startedAt: receivedAt, rule }] : []
  })
  const clocks = started.map((fact) => startedClock(fact))
  const { contentId } = opening
  facts.push(...started)
  if (answered) facts.push(...solvedInCall({ contentId, ...answered }, clocks, context))
  facts.push(...ladderFacts({ coverage, urgency: null, ladder: null, cycle: 1 }, facts, context))
  const lead = raiseLead({ leadId: null }, coverage, context)
  facts.push(...lead)
  const queued = queuedNotices(notices, lead.length > 0 ? context.leadNotices : [])
  if (queued.length > 0) facts.push({ type: 'notices_queued', notices: queued })
  return facts.map((fact) => ({ ...fact, at: now, actor }))
}

/** The call that raised it solved it: what an answer and a solution settle is sealed like any other (sla.md, Verdicts). */
const solvedInCall = (
  { contentId, seconds }: { contentId: ContentId; seconds: number },
  clocks: IncidentClock[],
  context: DecisionContext,
): IncidentFact[] => [
  { type: 'called', contentId, seconds, answered: true },
  ...settled(clocks, ['first_response'], context),
  { type: 'resolved' },
  ...settled(clocks, ['resolution'], context),
]

function queuedNotices(
  { acknowledgement, areas }: Opening['notices'],
  ofLead: DecisionContext['leadNotices'],
): QueuedNotice[] {
  const toReporter: QueuedNotice[] = acknowledgement ? [{ notice: 'acknowledgement', outboxId: acknowledgement }] : []
  return [...toReporter, ...[...areas, ...ofLead].map((area) => ({ notice: 'area' as const, ...area }))]
}
