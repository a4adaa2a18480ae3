import type { LaddersByUrgency, Policy } from '../coverage/policy.ts'
import type { LadderLookup, LadderVersion, Recipient } from '../escalation/ladder.ts'
import type {
  AccountId,
  AdvisorId,
  AreaId,
  ContactId,
  ContentId,
  CriterionId,
  OutboxId,
  SiteId,
  SystemId,
} from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { SiteFacts } from '../intake/find-site.ts'
import type { Objectives } from '../records.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import type { Actor, Reached, UnreachedRecipient } from './events.ts'

/** What a decision is given besides the incident: time, actor, ids made beforehand, and facts that were looked up. */
export interface DecisionContext {
  now: Instant
  actor: Actor
  calendars: CalendarLookup
  objectives: Objectives
  /** Of the account that the incident has after the command. */
  policies: Policy[]
  ladders: LadderLookup
  /** The version in effect of a ladder that is active; null for one that is not there or not active. */
  ladderInEffect(ladderId: string): LadderVersion | null
  /** Which ladders hold where the plan names none. */
  defaultLadders: LaddersByUrgency
  /** Who is behind a recipient now; `owner` is the incident's advisor. */
  reach(recipient: Recipient, owner: AdvisorId | null): Reached[] | UnreachedRecipient['because']
  isActiveAdvisor(id: AdvisorId): boolean
  isActiveCriterion(id: CriterionId): boolean
  isSystem(id: SystemId): boolean
  /** Of the account and the contact after the command. */
  sites: SiteFacts
  /** Both of whom the command names: nobody else is looked up. */
  isSiteOf(id: SiteId, accountId: AccountId | null): boolean
  isAccount(id: AccountId): boolean
  isContactOf(id: ContactId, accountId: AccountId | null): boolean
  /** The row that the written words will lie in, and the mail that will carry them. */
  contentId: ContentId
  outboxId: OutboxId
  /** The lead that a verdict may raise, and the areas that learn of it by a mail of its own. */
  leadId: OutboxId
  leadNotices: readonly { areaId: AreaId; outboxId: OutboxId }[]
}
