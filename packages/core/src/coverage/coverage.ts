import type { CalendarVersionId, PlanVersionId, PolicyId, SiteId, SystemId } from '../ids.ts'
import type { PlainDate } from '../instant.ts'
import type { ChannelKind } from '../intake/report.ts'
import type { Allowance } from '../records/bodies.ts'
import type { LaddersByUrgency, PlanTargets } from './policy.ts'

/** Codes and facts, not sentences: the interface makes the sentence. */
export type CoverageReason =
  | { code: 'account_not_known' }
  | { code: 'system_not_known' }
  | { code: 'site_not_known' }
  | { code: 'account_has_no_policy' }
  | { code: 'policy_expired'; policyId: PolicyId; number: string; on: PlainDate }
  | { code: 'policy_not_begun'; policyId: PolicyId; number: string; from: PlainDate }
  | { code: 'policy_suspended'; policyId: PolicyId; number: string }
  | { code: 'system_not_contracted'; systemId: SystemId; policyId: PolicyId; number: string; contracted: SystemId[] }
  | { code: 'channel_not_included'; channel: ChannelKind; policyId: PolicyId; number: string }
  | { code: 'site_not_covered'; siteId: SiteId; policyId: PolicyId; number: string }
  | {
      code: 'allowance_used_up'
      used: number
      allowed: number
      per: Allowance['per']
      policyId: PolicyId
      number: string
    }
  | { code: 'payment_overdue'; since: PlainDate; policyId: PolicyId; number: string }
  | { code: 'policy_in_force'; policyId: PolicyId; number: string; until: PlainDate }
  | { code: 'system_contracted'; systemId: SystemId; policyId: PolicyId; number: string }
  /** `left`: once this incident has taken its own. */
  | { code: 'allowance_left'; left: number; allowed: number; per: Allowance['per']; policyId: PolicyId; number: string }
  | { code: 'charged_per_event'; policyId: PolicyId; number: string }
  | { code: 'plan_promises_nothing'; policyId: PolicyId; number: string; planName: string }

interface UnderPolicy {
  policyId: PolicyId
  policyNumber: string
  policyVersion: number
  planVersionId: PlanVersionId
  planName: string
  calendarVersionId: CalendarVersionId
  targets: PlanTargets
  reopenDays: number
  /** Absent in snapshots of before; then 7. */
  autoCloseDays?: number
  ladders?: LaddersByUrgency
  /** The allowance that this incident takes one of, and the first day of its period. */
  allowance?: Allowance & { from: PlainDate }
}

/** Whether and how a report is covered, as decided on one day; a snapshot that later edits never touch (R16 to R19). */
export type Coverage = { reasons: CoverageReason[] } & (
  | ({ verdict: 'covered' } & UnderPolicy)
  | ({ verdict: 'per_event' } & UnderPolicy)
  | { verdict: 'not_covered' }
  | { verdict: 'unknown'; missing: 'account' | 'system' | 'site' }
)

export type CoverageVerdict = Coverage['verdict']
