import { type AccountId, type Actor, asId, type ContactId, type DecisionContext } from '@mesa/core'
import type { Reader } from '@mesa/db'
import { loadPolicies } from '../company/rule-book.ts'
import type { Inside } from '../inside.ts'
import { findAccount, findAccountOfContact } from '../intake/lookups.ts'

/** Whom a command says the incident comes from. */
export interface Named {
  accountId: AccountId | null
  contactId: ContactId | null
}

/** Looks up what a decision needs: rules, the account's policies, ids made beforehand. */
export async function decisionContext(
  desk: Inside,
  about: { accountId: AccountId | null; actor: Actor; named?: Named | undefined },
): Promise<DecisionContext> {
  const { rules } = desk
  const now = desk.now()
  return {
    now,
    actor: about.actor,
    calendars: rules.calendars,
    objectives: rules.objectives,
    policies: await loadPolicies(desk.db.read, rules, about.accountId, now),
    isActiveAdvisor: (id) => rules.advisors.get(id)?.active ?? false,
    isActiveCriterion: (id) => rules.criterion(id)?.active ?? false,
    isSystem: (id) => rules.system(id) !== undefined,
    ...(await directoryFacts(desk.db.read, about.named)),
    contentId: asId(desk.newId()),
    outboxId: asId(desk.newId()),
  }
}

/** Two indexed reads at most; none for the many commands that name nobody. */
async function directoryFacts(
  read: Reader,
  { accountId, contactId }: Named = { accountId: null, contactId: null },
): Promise<Pick<DecisionContext, 'isAccount' | 'isContactOf'>> {
  const isKnown = (await findAccount(read, accountId)) !== undefined
  const accountOfContact = await findAccountOfContact(read, contactId)
  return {
    isAccount: (id) => isKnown && id === accountId,
    isContactOf: (id, of) => id === contactId && accountOfContact !== null && of === accountOfContact,
  }
}
