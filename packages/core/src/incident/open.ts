import { decideCoverage } from '../coverage/decide-coverage.ts'
import type { ClockKind } from '../coverage/policy.ts'
import type { AccountId, AreaId, ContactId, ContentId, CriterionId, IncidentId, OutboxId, SystemId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { ChannelKind } from '../intake/report.ts'
import { clockRules } from './clock-rules.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentEvent, IncidentFact, QueuedNotice } from './events.ts'

/** A report that begins an incident, after the pure stages of the intake. */
export interface Opening {
  folio: string
  channel: string
  channelKind: ChannelKind
  queueWeight: number
  receivedAt: Instant
  accountId: AccountId | null
  contactId: ContactId | null
  systemId: SystemId | null
  criterionId: CriterionId | null
  contentId: ContentId
  automatic: boolean
  relatedTo: IncidentId | null
  /** The call that raised it answered it already. */
  answered: { seconds: number } | null
  notices: { acknowledgement: OutboxId | null; areas: { areaId: AreaId; outboxId: OutboxId }[] }
}

/** The first events of an incident: what was heard, what was promised, who is told (R8, R9, R16). */
export function open(opening: Opening, context: DecisionContext): IncidentEvent[] {
  const { answered, notices, criterionId, ...heard } = opening
  const { calendars, policies, objectives, now, actor } = context
  const { accountId, systemId, channelKind: channel, receivedAt } = opening
  const coverage = decideCoverage({ accountId, systemId, channel, receivedAt, policies }, calendars)
  const isUrgent = criterionId !== null && context.isActiveCriterion(criterionId)
  const rules = clockRules({ coverage, isUrgent, startedAt: receivedAt, objectives }, calendars)

  const facts: IncidentFact[] = [
    { type: 'opened', ...heard },
    { type: 'coverage_decided', coverage },
  ]
  if (isUrgent) facts.push({ type: 'urgency_set', criterionId, since: 'start' })
  for (const clock of ['first_response', 'resolution'] satisfies ClockKind[]) {
    const rule = rules[clock]
    if (rule) facts.push({ type: 'clock_started', clock, cycle: 1, startedAt: receivedAt, rule })
  }
  if (answered) {
    facts.push({ type: 'called', contentId: opening.contentId, seconds: answered.seconds, answered: true })
    facts.push({ type: 'resolved' })
  }
  const queued = queuedNotices(notices)
  if (queued.length > 0) facts.push({ type: 'notices_queued', notices: queued })
  return facts.map((fact) => ({ ...fact, at: now, actor }))
}

function queuedNotices({ acknowledgement, areas }: Opening['notices']): QueuedNotice[] {
  const toReporter: QueuedNotice[] = acknowledgement ? [{ notice: 'acknowledgement', outboxId: acknowledgement }] : []
  return [...toReporter, ...areas.map((area) => ({ notice: 'area' as const, ...area }))]
}
