import { decideCoverage } from '../coverage/decide-coverage.ts'
import { MesaError } from '../errors.ts'
import type { AccountId, ContactId, ContentId, SiteId, SystemId } from '../ids.ts'
import { findSite } from '../intake/find-site.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact, RebaseCause } from './events.ts'
import type { Incident } from './incident.ts'
import { raiseLead } from './raise-lead.ts'
import { rebaseClocks } from './rebase-clocks.ts'
import { refuseIfOver } from './refuse.ts'

/**
 * Says who really reported; the coverage is decided again from the start. Throws `account.not_known`, and
 * `contact.not_known` also for a contact of another account: an answer would go to people whom it does not concern.
 */
export function correctAccount(
  state: Incident,
  { accountId, contactId }: { accountId: AccountId | null; contactId: ContactId | null },
  context: DecisionContext,
): IncidentFact[] {
  refuseIfOver(state)
  if (state.accountId === accountId && state.contactId === contactId) return []
  if (accountId !== null && !context.isAccount(accountId)) throw new MesaError('account.not_known', { accountId })
  if (contactId !== null && !context.isContactOf(contactId, accountId))
    throw new MesaError('contact.not_known', { contactId })

  const corrected: IncidentFact = { type: 'account_corrected', accountId, contactId }
  if (state.accountId === accountId) return [corrected]
  // The site of another account is none of this one's.
  const found = siteFound({ ...state, siteId: null }, state.systemId, context)
  const moved: IncidentFact[] = found.siteId === state.siteId ? [] : [{ type: 'site_corrected', siteId: found.siteId }]
  const after = { ...state, accountId, siteId: found.siteId }
  return [corrected, ...moved, ...decideAgain(after, { cause: 'account_corrected' }, context)]
}

/** Says which system it is about; the coverage is decided again from the start. Throws `system.not_known`. */
export function correctSystem(
  state: Incident,
  { systemId }: { systemId: SystemId | null },
  context: DecisionContext,
): IncidentFact[] {
  refuseIfOver(state)
  if (systemId !== null && !context.isSystem(systemId)) throw new MesaError('system.not_known', { systemId })
  if (state.systemId === systemId) return []
  const { siteId, facts } = siteFound(state, systemId, context)
  const after = { ...state, systemId, siteId }
  return [
    { type: 'system_corrected', systemId },
    ...facts,
    ...decideAgain(after, { cause: 'system_corrected' }, context),
  ]
}

/** Says at which of the account's sites it is; the coverage is decided again from the start. Throws `site.not_known`. */
export function correctSite(
  state: Incident,
  { siteId }: { siteId: SiteId | null },
  context: DecisionContext,
): IncidentFact[] {
  refuseIfOver(state)
  if (siteId !== null && !context.isSiteOf(siteId, state.accountId)) throw new MesaError('site.not_known', { siteId })
  if (state.siteId === siteId) return []
  const after = { ...state, siteId }
  return [{ type: 'site_corrected', siteId }, ...decideAgain(after, { cause: 'site_corrected' }, context)]
}

/**
 * By the policies and records as they are kept now, for the instant of the report; the person says why. Nothing where the
 * decision is the same to the byte.
 */
export function decideCoverageAgain(
  state: Incident,
  { reason }: { reason: string },
  context: DecisionContext,
): IncidentFact[] {
  refuseIfOver(state)
  const said = reason.trim() === '' ? {} : { contentId: context.contentId }
  return decideAgain(state, { cause: 'coverage_decided', ...said }, context)
}

/** A site that was not known may follow from the account or the system. */
function siteFound({ siteId }: Incident, systemId: SystemId | null, { sites }: DecisionContext) {
  const found = siteId ?? findSite(sites, systemId)
  const facts: IncidentFact[] = found === siteId ? [] : [{ type: 'site_corrected', siteId: found }]
  return { siteId: found, facts }
}

function decideAgain(
  state: Incident,
  { cause, contentId }: { cause: RebaseCause; contentId?: ContentId },
  context: DecisionContext,
): IncidentFact[] {
  const { accountId, systemId, siteId, channelKind: channel, receivedAt, urgency } = state
  const about = { accountId, systemId, siteId, channel, receivedAt, isUrgent: urgency !== null }
  const coverage = decideCoverage({ ...about, policies: context.policies }, context.calendars)
  if (JSON.stringify(coverage) === JSON.stringify(state.coverage)) return []
  const lead = raiseLead(state, coverage, context)
  return [
    { type: 'coverage_decided', coverage, ...(contentId && { contentId }) },
    ...rebaseClocks(state, { coverage, urgency, mode: 'from_start', cause }, context),
    ...lead,
    ...(lead.length > 0 ? noticesOf(context) : []),
  ]
}

/** The areas were told of a report that might be covered; those that asked for it learn that it is not. */
const noticesOf = ({ leadNotices }: DecisionContext): IncidentFact[] =>
  leadNotices.length === 0
    ? []
    : [{ type: 'notices_queued', notices: leadNotices.map((area) => ({ notice: 'area', ...area })) }]
