import { ladderFacts } from '../escalation/choose-ladder.ts'
import type { ContactId, ContentId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { clockRules } from './clock-rules.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentEvent, IncidentFact } from './events.ts'
import { type Incident, runningClocks } from './incident.ts'
import { reopen } from './progress.ts'
import { resumed } from './resume.ts'

export interface CustomerReply {
  contentId: ContentId
  channel: string
  contactId: ContactId | null
  receivedAt: Instant
  /** Written by a program: kept on the timeline, but it moves nothing. */
  automatic: boolean
}

/** What the customer adds to an incident: it wakes what waits, reopens what was resolved, and is owed an answer. */
export function customerReplied(state: Incident, heard: CustomerReply, context: DecisionContext): IncidentEvent[] {
  const { automatic, ...reply } = heard
  const facts: IncidentFact[] = [{ type: 'customer_replied', ...reply }]
  if (!automatic) facts.push(...consequences(state, heard, context))
  facts.push(...ladderFacts(state, facts, context))
  return facts.map((fact) => ({ ...fact, at: context.now, actor: context.actor }))
}

function consequences(state: Incident, { receivedAt }: CustomerReply, context: DecisionContext): IncidentFact[] {
  if (state.status === 'resolved' || state.status === 'closed') return reopen(state, 'customer_replied', context)
  const goesOn = state.status === 'waiting_customer' ? resumed(state, 'customer_replied', context) : []
  return [...goesOn, ...nextResponse(state, receivedAt, context)]
}

/** Several messages in a row make one debt, from the first (sla.md, next_response). */
function nextResponse(state: Incident, startedAt: Instant, { calendars, objectives }: DecisionContext): IncidentFact[] {
  const isOwed = runningClocks(state).some(({ kind }) => kind !== 'resolution')
  if (isOwed) return []
  const { coverage, cycle, urgency } = state
  const { next_response: rule } = clockRules({ coverage, isUrgent: urgency !== null, startedAt, objectives }, calendars)
  return rule ? [{ type: 'clock_started', clock: 'next_response', cycle, startedAt, rule }] : []
}

const DAY_MS = 86_400_000

/** Whether an answer of the customer still belongs to this incident, or begins a linked new one (DESIGN, The incident). */
export function takesReply(state: Incident, at: Instant): boolean {
  if (state.status === 'cancelled' || state.status === 'merged') return false
  if (state.closedAt === null) return true
  const { coverage } = state
  const days = 'reopenDays' in coverage ? coverage.reopenDays : 14
  return at - state.closedAt <= days * DAY_MS
}
