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
import { findAccount, findAccountOfContact } from '../intake/lookups.ts'
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

/** Looks up what a decision needs: rules, the account's policies, ids made beforehand. */
export async function decisionContext(desk: Inside, about: DecisionAbout): Promise<DecisionContext> {
  const { rules } = desk
  const { accountId, actor, receivedAt, state } = about
  // A machine whose clock was set back must not write an event before the one it follows.
  const now = toInstant(Math.max(desk.now(), state?.lastActivityAt ?? 0))
  const objectives = rules.objectivesAt(receivedAt)
  return {
    now,
    actor,
    calendars: rules.calendars,
    objectives,
    policies: await loadPolicies(desk.db.read, rules, accountId, receivedAt),
    ladders: rules.ladders,
    ladderInEffect: (id) => rules.ladderAt(id, now),
    defaultLadders: objectives.ladders ?? {},
    reach: about.mayEscalate ? createReach(await loadStaff(desk.db.read), rules.areas) : nobody,
    isActiveAdvisor: (id: AdvisorId) => rules.advisors.get(id)?.active ?? false,
    isActiveCriterion: (id) => rules.criterion(id)?.active ?? false,
    isSystem: (id) => rules.system(id) !== undefined,
    ...(await directoryFacts(desk.db.read, accountId, about.named)),
    contentId: asId(desk.newId()),
    outboxId: asId(desk.newId()),
    leadId: asId(desk.newId()),
  }
}

/** Three indexed reads at most. */
async function directoryFacts(
  read: Reader,
  ofIncident: AccountId | null,
  { accountId, contactId }: Named = { accountId: null, contactId: null },
): Promise<Pick<DecisionContext, 'isAccount' | 'isContactOf' | 'isSiteOf'>> {
  const isKnown = accountId !== null && (await findAccount(read, accountId)) !== undefined
  const sites = (await findAccount(read, ofIncident))?.siteIds ?? []
  const accountOfContact = await findAccountOfContact(read, contactId)
  return {
    isAccount: (id) => isKnown && id === accountId,
    isSiteOf: (id, of) => of === ofIncident && sites.includes(id),
    isContactOf: (id, of) => id === contactId && accountOfContact !== null && of === accountOfContact,
  }
}
