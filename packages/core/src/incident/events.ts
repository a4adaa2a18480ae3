import type { Coverage, CoverageReason } from '../coverage/coverage.ts'
import type { ClockKind } from '../coverage/policy.ts'
import type { Recipient, StepCondition } from '../escalation/ladder.ts'
import type {
  AccountId,
  AdvisorId,
  AreaId,
  CalendarVersionId,
  ContactId,
  ContentId,
  CriterionId,
  IncidentId,
  LadderVersionId,
  OutboxId,
  SiteId,
  SystemId,
  UserId,
} from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { ChannelKind } from '../intake/report.ts'
import type { RebaseMode } from '../targets/clock-facts.ts'
import type { Target } from '../targets/target.ts'

/** Who did it. Rules have names too: nothing happens by nobody. */
export type Actor =
  | { kind: 'user'; userId: UserId }
  | { kind: 'contact'; contactId: ContactId | null }
  | { kind: 'channel'; channel: string }
  | { kind: 'rule'; rule: string }

/** Why a clock counts under another rule since then. */
export type RebaseCause =
  | 'urgency_set'
  | 'urgency_withdrawn'
  | 'account_corrected'
  | 'system_corrected'
  | 'site_corrected'
  | 'coverage_decided'
  /** An urgent incident is never due later than it would be if it were not; after a pause the plain promise had come first. */
  | 'earlier_if_not_urgent'

/** The promise a clock runs for. An objective is the team's own and never told to the customer (sla.md, "Which promise applies" 3). */
export interface ClockRule {
  target: Target
  calendarVersionId: CalendarVersionId
  objective: boolean
}

/** Who is told by which outbox row: the reporter, and each area that asked for it (R9). */
export type QueuedNotice =
  | { notice: 'acknowledgement'; outboxId: OutboxId }
  | { notice: 'area'; areaId: AreaId; outboxId: OutboxId }

/** Who is behind a recipient at this moment: people who sign in, or an area's address. */
export type Reached = { kind: 'user'; userId: UserId } | { kind: 'area'; areaId: AreaId }

/** Somebody whom a step told; `insteadOf` names who could not be reached. Names and addresses stay out of the chain. */
export interface EscalationNotice {
  reached: Reached
  outboxId: OutboxId
  insteadOf: Recipient | null
}

/** Whom a step could not reach, and why; silence is a failure that is said. */
export interface UnreachedRecipient {
  recipient: Recipient
  because: 'nobody_has_the_role' | 'area_not_active' | 'no_owner' | 'left'
}

/** What happened, in the past tense. What a person wrote lies in a content row; the event names it by id. */
export type IncidentFact =
  | {
      type: 'opened'
      folio: string
      channel: string
      channelKind: ChannelKind
      queueWeight: number
      receivedAt: Instant
      accountId: AccountId | null
      contactId: ContactId | null
      systemId: SystemId | null
      /** Absent in histories of before sites were told. */
      siteId?: SiteId | null
      contentId: ContentId
      automatic: boolean
      /** An earlier incident that this one may belong to: an unproven reply, a late answer to a closed one. */
      relatedTo: IncidentId | null
    }
  /** `contentId`: why a person had it decided again. */
  | { type: 'coverage_decided'; coverage: Coverage; contentId?: ContentId }
  /** `contentId`: the evidence, in the customer's words. */
  | { type: 'urgency_set'; criterionId: CriterionId; since: 'start' | 'now'; contentId?: ContentId }
  | { type: 'urgency_withdrawn'; criterionId: CriterionId }
  | { type: 'clock_started'; clock: ClockKind; cycle: number; startedAt: Instant; rule: ClockRule }
  | {
      type: 'clock_rebased'
      clock: ClockKind
      cycle: number
      mode: RebaseMode
      cause: RebaseCause
      rule: ClockRule
      dueBefore: Instant | null
      dueAfter: Instant | null
    }
  | { type: 'clock_stopped'; clock: ClockKind; cycle: number; cause: RebaseCause | 'closed' }
  | {
      type: 'target_met' | 'target_breached'
      clock: ClockKind
      cycle: number
      objective: boolean
      dueAt: Instant | null
      decidedAt: Instant
    }
  | {
      type: 'customer_replied'
      contentId: ContentId
      channel: string
      contactId: ContactId | null
      receivedAt: Instant
    }
  | { type: 'replied'; contentId: ContentId; channel: string; outboxId: OutboxId }
  | { type: 'noted'; contentId: ContentId }
  | { type: 'called'; contentId: ContentId; seconds: number; answered: boolean }
  | { type: 'assigned'; advisorId: AdvisorId; previousAdvisorId: AdvisorId | null }
  | { type: 'unassigned'; previousAdvisorId: AdvisorId; cause: 'by_hand' | 'advisor_left' }
  | { type: 'account_corrected'; accountId: AccountId | null; contactId: ContactId | null }
  | { type: 'system_corrected'; systemId: SystemId | null }
  | { type: 'site_corrected'; siteId: SiteId | null }
  | { type: 'work_started' }
  | { type: 'waiting_for_customer' }
  | { type: 'resumed'; cause: 'customer_replied' | 'by_hand' }
  | { type: 'resolved' }
  | { type: 'closed' }
  | { type: 'reopened'; cause: 'customer_replied' | 'by_hand'; cycle: number }
  | { type: 'notices_queued'; notices: QueuedNotice[] }
  /** Which steps make silence heard from here on; null: none. Each fires at most once a cycle, whichever version of the ladder names it. */
  | { type: 'ladder_chosen'; ladder: LadderVersionId | null; cycle: number }
  | {
      type: 'escalation_fired'
      ladder: LadderVersionId
      step: string
      cycle: number
      /** When the step came due; `at` may be later. */
      dueAt: Instant
      notified: EscalationNotice[]
      unreached: UnreachedRecipient[]
      /** The level that the incident was raised to; null where it stayed. */
      raisedTo: number | null
    }
  /** It came due and had nothing to say: its condition did not hold. It does not come again in this cycle. */
  | {
      type: 'escalation_skipped'
      ladder: LadderVersionId
      step: string
      cycle: number
      dueAt: Instant
      because: Exclude<StepCondition, 'any'>
    }
  /** What no policy covers is an opportunity (R19): once per incident, however often its coverage is decided. */
  | { type: 'lead_raised'; outboxId: OutboxId; because: CoverageReason['code'] }

export type IncidentEvent = IncidentFact & { at: Instant; actor: Actor }
export type IncidentEventType = IncidentFact['type']
