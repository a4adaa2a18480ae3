import { dateIn } from '../calendar/plain-date.ts'
import type { AccountId, SiteId, SystemId } from '../ids.ts'
import type { Instant, PlainDate } from '../instant.ts'
import type { ChannelKind } from '../intake/report.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import { allowanceOf } from './allowance-period.ts'
import type { CoverageReason } from './coverage.ts'
import type { Policy } from './policy.ts'

/** What the decision looks at; `policies` are all versions in effect of the account's policies. */
export interface CoverageQuestion {
  accountId: AccountId | null
  systemId: SystemId | null
  /** Absent or null: not known. */
  siteId?: SiteId | null
  channel: ChannelKind
  receivedAt: Instant
  /** Decides between two policies that both cover: the one that promises this incident more. Absent: not urgent. */
  isUrgent?: boolean
  policies: Policy[]
}

/** Why a policy, or the report itself, does not count. `missing`: it may still, once that is known. */
export interface Objection {
  reason: CoverageReason
  missing?: 'account' | 'system' | 'site'
}

/** A condition of the report itself comes before any policy is looked at. */
export type CoverageCondition = { name: string } & (
  | { of: 'report'; objection(question: CoverageQuestion): Objection | undefined }
  | { of: 'policy'; objection(asked: AskedPolicy): Objection | undefined }
)

/** A policy with the report it is asked about, and the day of reception in the zone of its plan's calendar. */
export interface AskedPolicy {
  policy: Policy
  question: CoverageQuestion
  on: PlainDate
}

/**
 * The seven conditions of coverage in the order in which they are named as the reason (R16 to R19; sla.md, "Which promise
 * applies" 1). All must hold.
 */
export const coverageConditions = [
  { name: 'account', of: 'report', objection: accountObjection },
  { name: 'period', of: 'policy', objection: periodObjection },
  { name: 'payment', of: 'policy', objection: paymentObjection },
  { name: 'channel', of: 'policy', objection: channelObjection },
  { name: 'system', of: 'policy', objection: systemObjection },
  { name: 'site', of: 'policy', objection: siteObjection },
  { name: 'allowance', of: 'policy', objection: allowanceObjection },
] as const satisfies CoverageCondition[]

export const askPolicy = (policy: Policy, question: CoverageQuestion, calendars: CalendarLookup): AskedPolicy => ({
  policy,
  question,
  on: dateIn(calendars(policy.plan.calendarVersionId).timezone, question.receivedAt),
})

function accountObjection({ accountId, policies }: CoverageQuestion): Objection | undefined {
  if (accountId === null) return { missing: 'account', reason: { code: 'account_not_known' } }
  return policies.length === 0 ? { reason: { code: 'account_has_no_policy' } } : undefined
}

/** A suspended or ended policy counts on no day. */
function periodObjection({ policy, on }: AskedPolicy): Objection | undefined {
  const { id: policyId, number, from, to, state } = policy
  if (state === 'suspended') return { reason: { code: 'policy_suspended', policyId, number } }
  if (on < from) return { reason: { code: 'policy_not_begun', policyId, number, from } }
  if (on > to || state === 'ended')
    return { reason: { code: 'policy_expired', policyId, number, on: to < on ? to : on } }
  return undefined
}

function paymentObjection({ policy, on }: AskedPolicy): Objection | undefined {
  const { id: policyId, number, payment } = policy
  if (payment?.state !== 'overdue' || on < payment.since) return undefined
  return { reason: { code: 'payment_overdue', since: payment.since, policyId, number } }
}

function channelObjection({ policy, question: { channel } }: AskedPolicy): Objection | undefined {
  const { id: policyId, number, plan } = policy
  if (!plan.channels || plan.channels.includes(channel)) return undefined
  return { reason: { code: 'channel_not_included', channel, policyId, number } }
}

function systemObjection({ policy, question: { systemId } }: AskedPolicy): Objection | undefined {
  const { id: policyId, number, systemIds } = policy
  if (systemIds === 'all') return undefined
  if (systemId === null) return { missing: 'system', reason: { code: 'system_not_known' } }
  if (systemIds.includes(systemId)) return undefined
  return { reason: { code: 'system_not_contracted', systemId, policyId, number, contracted: systemIds } }
}

function siteObjection({ policy, question: { siteId = null } }: AskedPolicy): Objection | undefined {
  const { id: policyId, number, siteIds = 'all' } = policy
  if (siteIds === 'all') return undefined
  if (siteId === null) return { missing: 'site', reason: { code: 'site_not_known' } }
  return siteIds.includes(siteId) ? undefined : { reason: { code: 'site_not_covered', siteId, policyId, number } }
}

function allowanceObjection({ policy }: AskedPolicy): Objection | undefined {
  const { id: policyId, number, used = 0 } = policy
  const allowance = allowanceOf(policy)
  if (!allowance || used < allowance.incidents) return undefined
  const { incidents: allowed, per } = allowance
  return { reason: { code: 'allowance_used_up', used, allowed, per, policyId, number } }
}
