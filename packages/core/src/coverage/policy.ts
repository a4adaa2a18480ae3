import type { AccountId, CalendarVersionId, PlanVersionId, PolicyId, SiteId, SystemId } from '../ids.ts'
import type { PlainDate } from '../instant.ts'
import type { ChannelKind } from '../intake/report.ts'
import type { Allowance, ObjectivesBody, PlanBody, PolicyBody } from '../records/bodies.ts'
import type { Target } from '../targets/target.ts'

/** The clocks that a target can be set for (sla.md, "The clocks of an incident"). */
export type ClockKind = 'first_response' | 'next_response' | 'resolution'

export type TargetSet = { [kind in ClockKind]?: Target }

/** What a plan promises, by urgency (R14, R15). */
export interface PlanTargets {
  urgent: TargetSet
  other: TargetSet
}

/** One immutable version of a plan, a policy's template (R17), with the calendar's version that counts its clocks. */
export interface PlanVersion {
  id: PlanVersionId
  planId: string
  version: number
  name: string
  /** `per_event` handles with a charge that the customer accepts first. */
  kind: 'policy' | 'per_event'
  calendarVersionId: CalendarVersionId
  targets: PlanTargets
  /** Channels whose reports the plan covers; absent: all. */
  channels?: ChannelKind[]
  /** How many incidents it covers in a period; absent: any number. */
  allowance?: Allowance
  /** A customer's answer reopens a closed incident for so many days; later it opens a linked one. Absent: 14. */
  reopenDays?: number
  /** A resolved incident closes by itself after so many days. Absent: 7. */
  autoCloseDays?: number
  /** Ids of ladders, not of versions; null: none; absent: the deployment's own. */
  ladders?: NonNullable<PlanBody['ladders']>
  /** R18: new versions of the systems are part of it. */
  grantsUpdates?: boolean
}

/** An account's contract under a plan, one immutable version of it. */
export interface Policy {
  id: PolicyId
  /** What people call it: `P-0042`. */
  number: string
  version: number
  accountId: AccountId
  plan: PlanVersion
  /** Days of the zone of the plan's calendar, both included. */
  from: PlainDate
  to: PlainDate
  /** `suspended` covers nothing until it is active again. */
  state: 'active' | 'suspended' | 'ended'
  /** Covered systems; `all` covers whatever the account has. */
  systemIds: SystemId[] | 'all'
  /** Covered sites; absent: all. */
  siteIds?: SiteId[] | 'all'
  /** Takes the place of the plan's. */
  allowance?: Allowance
  /** Absent: current. */
  payment?: NonNullable<PolicyBody['payment']>
  /**
   * Incidents that its allowance covered before the one that is asked about, in the same period: all others, or where that
   * one took its place already, those that took theirs before it.
   */
  used?: number
}

/** Which ladders the deployment itself keeps. */
export type LaddersByUrgency = NonNullable<ObjectivesBody['ladders']>
