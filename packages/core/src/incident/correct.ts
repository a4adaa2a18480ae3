import { decideCoverage } from '../coverage/decide-coverage.ts'
import { MesaError } from '../errors.ts'
import type { AccountId, ContactId, SiteId, SystemId } from '../ids.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact, RebaseCause } from './events.ts'
import type { Incident } from './incident.ts'
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
  return [corrected, ...decideAgain({ ...state, accountId }, 'account_corrected', context)]
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
  return [{ type: 'system_corrected', systemId }, ...decideAgain({ ...state, systemId }, 'system_corrected', context)]
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
  return [{ type: 'site_corrected', siteId }, ...decideAgain({ ...state, siteId }, 'site_corrected', context)]
}

/** Under the policies as they are known now for the day of the report. Nothing where the verdict stays. */
export function decideCoverageAgain(state: Incident, context: DecisionContext): IncidentFact[] {
  refuseIfOver(state)
  return decideAgain(state, 'coverage_decided', context)
}

function decideAgain(state: Incident, cause: RebaseCause, context: DecisionContext): IncidentFact[] {
  const { accountId, systemId, channelKind: channel, receivedAt } = state
  const question = { accountId, systemId, channel, receivedAt, policies: context.policies }
  const coverage = decideCoverage(question, context.calendars)
  const change = { coverage, isUrgent: state.urgency !== null, mode: 'from_start', cause } as const
  return [{ type: 'coverage_decided', coverage }, ...rebaseClocks(state, change, context)]
}
