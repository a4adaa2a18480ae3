import { type AccountId, type Actor, asId, type DecisionContext } from '@mesa/core'
import { loadPolicies } from '../company/rule-book.ts'
import type { Inside } from '../inside.ts'

/** Looks up what a decision needs: rules, the account's policies, ids made beforehand. */
export async function decisionContext(
  desk: Inside,
  about: { accountId: AccountId | null; actor: Actor },
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
    contentId: asId(desk.newId()),
    outboxId: asId(desk.newId()),
  }
}
