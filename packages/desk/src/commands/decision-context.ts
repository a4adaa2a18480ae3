import {
  type AccountId,
  type Actor,
  type AdvisorId,
  asId,
  type ContactId,
  type DecisionContext,
  type Incident,
  type Instant,
  toInstant,
} from '@mesa/core'
import type { Reader } from '@mesa/db'
import { loadPolicies } from '../company/rule-book.ts'
import type { Inside } from '../inside.ts'
import { findAccount, findPlaceOfContact } from '../intake/lookups.ts'
import { type CountedPolicies, countUses } from './allowance-uses.ts'
import { createReach, loadStaff, nobody } from './reach.ts'

/** Whom a command says the incident comes from. */
export interface Named {
  accountId: AccountId | null
  contactId: ContactId | null
}

export interface DecisionAbout {
  /** Of the incident after the command. */
  accountId: AccountId | null
  actor: Actor
  /** The promise is that of the day of reception; of a report that opens an incident it is given here. */
  receivedAt: Instant
  /** The incident as it stands; none while it is opened. */
  state?: Incident
  named?: Named | undefined
  /** Steps of a ladder may fire: who is behind a role is looked up. */
  mayEscalate?: boolean
}

/** What core decides by, with the places of allowances that an incident would take. */
export type DeskContext = DecisionContext & Pick<CountedPolicies, 'freePlaces'>

/** Looks up what a decision needs: rules, the account's policies, ids made beforehand. */
export async function decisionContext(desk: Inside, about: DecisionAbout): Promise<DeskContext> {
  const { rules } = desk
  const { actor, receivedAt, state } = about
  // A machine whose clock was set back must not write an event before the one it follows.
  const now = toInstant(Math.max(desk.now(), state?.lastActivityAt ?? 0))
  const objectives = rules.objectivesAt(receivedAt)
  return {
    now,
    actor,
    calendars: rules.calendars,
    objectives,
    ...(await countedPolicies(desk, about)),
    ladders: rules.ladders,
    ladderInEffect: (id) => rules.ladderAt(id, now),
    defaultLadders: objectives.ladders ?? {},
    reach: about.mayEscalate ? createReach(await loadStaff(desk.db.read), rules.areas) : nobody,
    isActiveAdvisor: (id: AdvisorId) => rules.advisors.get(id)?.active ?? false,
    isActiveCriterion: (id) => rules.criterion(id)?.active ?? false,
    isSystem: (id) => rules.system(id) !== undefined,
    ...(await directoryFacts(desk.db.read, about)),
    contentId: asId(desk.newId()),
    outboxId: asId(desk.newId()),
    leadId: asId(desk.newId()),
    leadNotices: leadNotices(desk, state),
  }
}

async function countedPolicies(
  desk: Inside,
  { accountId, receivedAt, state }: DecisionAbout,
): Promise<CountedPolicies> {
  const policies = await loadPolicies(desk.db.read, desk.rules, accountId, receivedAt)
  const about = { receivedAt, incidentId: state?.id ?? null }
  return await countUses(desk.db.read, policies, about, desk.rules.calendars)
}

/** At the opening those learn of it by their notice who are told of every new incident. */
const leadNotices = (desk: Inside, state: Incident | undefined): DecisionContext['leadNotices'] =>
  desk.rules.areas
    .filter(({ active, topics = ['opened'] }) => active && topics.includes('not_covered'))
    .filter(({ topics }) => state !== undefined || !topics?.includes('opened'))
    .map(({ id: areaId }) => ({ areaId, outboxId: asId(desk.newId()) }))

/** Four indexed reads at most. */
async function directoryFacts(
  read: Reader,
  { accountId: ofIncident, state, named }: DecisionAbout,
): Promise<Pick<DecisionContext, 'isAccount' | 'isContactOf' | 'isSiteOf' | 'sites'>> {
  const { accountId, contactId } = named ?? { accountId: null, contactId: null }
  const isKnown = accountId !== null && (await findAccount(read, accountId)) !== undefined
  const account = await findAccount(read, ofIncident)
  const siteIds = account?.siteIds ?? []
  const person = await findPlaceOfContact(read, named ? contactId : (state?.contactId ?? null))
  return {
    isAccount: (id) => isKnown && id === accountId,
    isSiteOf: (id, of) => of === ofIncident && siteIds.includes(id),
    isContactOf: (id, of) => named !== undefined && id === contactId && person !== undefined && of === person.accountId,
    sites: { contactSiteId: person?.siteId ?? null, siteIds, installed: account?.places ?? [] },
  }
}
