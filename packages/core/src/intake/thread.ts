import type { ContactId, IncidentId } from '../ids.ts'
import { takesReply } from '../incident/customer-reply.ts'
import type { Incident } from '../incident/incident.ts'
import type { Instant } from '../instant.ts'

/** What was looked up about an incident that a report names by a token of ours. */
export interface ThreadFacts {
  incident: Incident
  /** Lower-cased addresses that may speak on it: its reporter and the contacts of its account. */
  knownAddresses: ReadonlySet<string>
}

/** `relatedTo`: what it may belong to, where the evidence is not enough to show somebody else's words. */
export type Threading = { kind: 'join'; incidentId: IncidentId } | { kind: 'open'; relatedTo: IncidentId | null }

/**
 * Does a report join the incident that it names? The token proves that the writer saw our mail; the sender must also be
 * known on the incident, since a forwarded mail carries the token too (trust.md, attack 10).
 */
export function thread(
  sender: { address?: string; contactId?: ContactId },
  found: ThreadFacts | undefined,
  at: Instant,
): Threading {
  if (!found) return { kind: 'open', relatedTo: null }
  const { incident, knownAddresses } = found
  const isKnown = sender.address !== undefined && knownAddresses.has(sender.address)
  if (isKnown && takesReply(incident, at)) return { kind: 'join', incidentId: incident.id }
  return { kind: 'open', relatedTo: incident.id }
}
