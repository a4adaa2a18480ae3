import type { AccountId, ContactId, CoverageReason, Incident, IncidentEvent, SystemId } from '@mesa/core'
import { insertRows, type Statement } from '@mesa/db'
import { outbox } from '@mesa/db/schema'
import type { Inside } from '../inside.ts'

/** What a CRM needs to make an opportunity of an incident that no policy covers (R19). */
export interface LeadFacts {
  folio: string
  subject: string
  account: { id: AccountId; name: string } | null
  system: { id: SystemId; name: string } | null
  reasons: CoverageReason['code'][]
  contact: { id: ContactId | null; name: string | null; address: string | null; phone: string | null }
}

/** Names that the incident itself does not hold. */
export interface LeadNames {
  subject: string
  accountName: string | null
  contact: Omit<LeadFacts['contact'], 'id'>
}

/** Waits in the outbox until a CRM takes it; it is no mail. The key keeps it from being raised twice. */
export function leadStatements(
  desk: Inside,
  { state, events }: { state: Incident; events: readonly IncidentEvent[] },
  { subject, accountName, contact }: LeadNames,
): Statement[] {
  const raised = events.find((event) => event.type === 'lead_raised')
  if (!raised) return []
  const { id: incidentId, folio, accountId, contactId, systemId, coverage } = state
  const facts: LeadFacts = {
    folio,
    subject,
    account: accountId === null ? null : { id: accountId, name: accountName ?? '' },
    system: systemId === null ? null : { id: systemId, name: desk.rules.system(systemId)?.name ?? systemId },
    reasons: coverage.reasons.map(({ code }) => code),
    contact: { id: contactId, ...contact },
  }
  return insertRows(outbox, [
    {
      id: raised.outboxId,
      kind: 'lead',
      state: 'kept',
      idempotencyKey: `lead:${incidentId}`,
      channel: 'crm',
      incidentId,
      recipient: 'crm',
      subject,
      facts: JSON.stringify(facts),
      createdAt: raised.at,
      dueAt: raised.at,
    },
  ])
}
