import type { CalendarVersionId, PlanVersionId, PolicyId, SystemId } from '../ids.ts'
import type { PlainDate } from '../instant.ts'
import type { ChannelKind } from '../intake/report.ts'
import type { PlanTargets } from './policy.ts'

/** Codes and facts, not sentences: the interface makes the sentence. */
export type CoverageReason =
  | { code: 'account_not_known' }
  | { code: 'system_not_known' }
  | { code: 'account_has_no_policy' }
  | { code: 'policy_expired'; policyId: PolicyId; number: string; on: PlainDate }
  | { code: 'policy_not_begun'; policyId: PolicyId; number: string; from: PlainDate }
  | { code: 'policy_suspended'; policyId: PolicyId; number: string }
  | { code: 'system_not_contracted'; systemId: SystemId; policyId: PolicyId; number: string; contracted: SystemId[] }
  | { code: 'channel_not_included'; channel: ChannelKind; policyId: PolicyId; number: string }
  | { code: 'policy_in_force'; policyId: PolicyId; number: string; until: PlainDate }
  | { code: 'system_contracted'; systemId: SystemId; policyId: PolicyId; number: string }
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
}

/** Whether and how a report is covered, as decided on one day; a snapshot that later edits never touch (R16 to R19). */
export type Coverage = { reasons: CoverageReason[] } & (
  | ({ verdict: 'covered' } & UnderPolicy)
  | ({ verdict: 'per_event' } & UnderPolicy)
  | { verdict: 'not_covered' }
  | { verdict: 'unknown'; missing: 'account' | 'system' }
)

export type CoverageVerdict = Coverage['verdict']
