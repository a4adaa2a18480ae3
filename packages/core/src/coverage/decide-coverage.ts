import { dateIn } from '../calendar/plain-date.ts'
import type { AccountId, SystemId } from '../ids.ts'
import type { Instant, PlainDate } from '../instant.ts'
import type { ChannelKind } from '../intake/report.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import { dueFor } from '../targets/due.ts'
import type { Coverage, CoverageReason } from './coverage.ts'
import type { Policy } from './policy.ts'

const DEFAULT_REOPEN_DAYS = 14

/** What the decision looks at; `policies` are all versions in effect of the account's policies. */
export interface CoverageQuestion {
  accountId: AccountId | null
  systemId: SystemId | null
  channel: ChannelKind
  receivedAt: Instant
  policies: Policy[]
}

/**
 * Does a policy cover this report on the day it was received, in the zone of the plan's calendar, and what was
 * promised? (R16 to R19; sla.md, "Which promise applies".) First what is missing, then what speaks against, then what
 * covers. A report that is not covered is recorded all the same.
 */
export function decideCoverage(question: CoverageQuestion, calendars: CalendarLookup): Coverage {
  const { accountId, systemId, policies } = question
  if (accountId === null) return { verdict: 'unknown', missing: 'account', reasons: [{ code: 'account_not_known' }] }
  if (policies.length === 0) return { verdict: 'not_covered', reasons: [{ code: 'account_has_no_policy' }] }

  const objections = policies.map((policy) => ({ policy, against: objectionTo(policy, question, calendars) }))
  const inForce = objections.flatMap(({ policy, against }) => (against ? [] : [policy]))
  if (inForce.length === 0)
    return { verdict: 'not_covered', reasons: objections.flatMap(({ against }) => against ?? []) }

  const covering = inForce.filter((policy) => covers(policy, systemId))
  const [first, ...others] = covering.sort(byPromise(question, calendars))
  if (first) return underPolicy(first, others, systemId)
  if (systemId === null) {
    return {
      verdict: 'unknown',
      missing: 'system',
      reasons: [{ code: 'system_not_known' }, ...inForce.map(validUntil)],
    }
  }
  const reasons = inForce.flatMap((policy) => [validUntil(policy), notContracted(policy, systemId)])
  return { verdict: 'not_covered', reasons }
}

/** Why this policy does not count on that day; undefined when it is in force and takes the channel. */
function objectionTo(
  policy: Policy,
  { channel, receivedAt }: CoverageQuestion,
  calendars: CalendarLookup,
): CoverageReason | undefined {
  const { id: policyId, number, plan } = policy
  const on = dateIn(calendars(plan.calendarVersionId).timezone, receivedAt)
  if (policy.state === 'suspended') return { code: 'policy_suspended', policyId, number }
  if (on < policy.from) return { code: 'policy_not_begun', policyId, number, from: policy.from }
  if (on > policy.to || policy.state === 'ended')
    return { code: 'policy_expired', policyId, number, on: lastDay(policy, on) }
  if (plan.channels && !plan.channels.includes(channel))
    return { code: 'channel_not_included', channel, policyId, number }
  return undefined
}

const lastDay = ({ to }: Policy, on: PlainDate): PlainDate => (to < on ? to : on)

const covers = ({ systemIds }: Policy, systemId: SystemId | null): boolean =>
  systemIds === 'all' || (systemId !== null && systemIds.includes(systemId))

const validUntil = ({ id: policyId, number, to: until }: Policy): CoverageReason => ({
  code: 'policy_in_force',
  policyId,
  number,
  until,
})

const notContracted = ({ id: policyId, number, systemIds }: Policy, systemId: SystemId): CoverageReason => ({
  code: 'system_not_contracted',
  systemId,
  policyId,
  number,
  contracted: systemIds === 'all' ? [] : systemIds,
})

/** A policy before an event that is paid; then the earlier due instant; then the policy that ends later. */
function byPromise({ receivedAt }: CoverageQuestion, calendars: CalendarLookup) {
  const dueOf = ({ plan }: Policy): number => {
    const target = plan.targets.other.first_response ?? plan.targets.urgent.first_response
    if (!target) return Number.POSITIVE_INFINITY
    const due = dueFor({ calendar: calendars(plan.calendarVersionId), start: receivedAt, target })
    return due.dueAt ?? Number.POSITIVE_INFINITY
  }
  const rank = (policy: Policy) => (policy.plan.kind === 'per_event' ? 1 : 0)
  return (a: Policy, b: Policy): number => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b)
    const [dueA, dueB] = [dueOf(a), dueOf(b)]
    if (dueA !== dueB) return dueA < dueB ? -1 : 1
    return a.to < b.to ? 1 : -1
  }
}

function underPolicy(policy: Policy, others: Policy[], systemId: SystemId | null): Coverage {
  const { id: policyId, number, plan } = policy
  const contracted: CoverageReason[] = systemId ? [{ code: 'system_contracted', systemId, policyId, number }] : []
  const isPaid = plan.kind === 'per_event'
  const silent: CoverageReason[] = promisesSomething(policy)
    ? []
    : [{ code: 'plan_promises_nothing', policyId, number, planName: plan.name }]
  return {
    verdict: isPaid ? 'per_event' : 'covered',
    policyId,
    policyNumber: number,
    policyVersion: policy.version,
    planVersionId: plan.id,
    planName: plan.name,
    calendarVersionId: plan.calendarVersionId,
    targets: plan.targets,
    reopenDays: plan.reopenDays ?? DEFAULT_REOPEN_DAYS,
    reasons: [
      validUntil(policy),
      ...contracted,
      ...(isPaid ? [{ code: 'charged_per_event', policyId, number } as const] : silent),
      ...others.map(validUntil),
    ],
  }
}

const promisesSomething = ({ plan: { targets } }: Policy): boolean =>
  [targets.urgent, targets.other].some((set) => Object.keys(set).length > 0)
