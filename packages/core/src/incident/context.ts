import type { Policy } from '../coverage/policy.ts'
import type { AccountId, AdvisorId, ContactId, ContentId, CriterionId, OutboxId, SystemId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Objectives } from '../records.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import type { Actor } from './events.ts'

/** What a decision is given besides the incident: time, actor, ids made beforehand, and facts that were looked up. */
export interface DecisionContext {
  now: Instant
  actor: Actor
  calendars: CalendarLookup
  objectives: Objectives
  /** Of the account that the incident has after the command. */
  policies: Policy[]
  isActiveAdvisor(id: AdvisorId): boolean
  isActiveCriterion(id: CriterionId): boolean
  isSystem(id: SystemId): boolean
  /** Both of whom the command names: nobody else is looked up. */
  isAccount(id: AccountId): boolean
  isContactOf(id: ContactId, accountId: AccountId | null): boolean
  /** The row that the written words will lie in, and the mail that will carry them. */
  contentId: ContentId
  outboxId: OutboxId
}
