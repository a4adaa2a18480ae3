import type { CalendarLookup } from '../targets/clock.ts'
import { dueFor } from '../targets/due.ts'
import type { Target } from '../targets/target.ts'
import { allowanceOf, allowancePeriod } from './allowance-period.ts'
import {
  type AskedPolicy,
  askPolicy,
  type CoverageCondition,
  type CoverageQuestion,
  coverageConditions,
  type Objection,
} from './conditions.ts'
import type { Coverage, CoverageReason } from './coverage.ts'
import type { ClockKind, Policy } from './policy.ts'

const DEFAULT_REOPEN_DAYS = 14
const DEFAULT_AUTO_CLOSE_DAYS = 7

/**
 * Does a policy cover this report on the day it was received, in the zone of the plan's calendar, and what was
 * promised? (R16 to R19; sla.md, "Which promise applies".) A report that is not covered is recorded all the same.
 * `conditions` is there for the test that takes one away at a time.
 */
export function decideCoverage(
  question: CoverageQuestion,
  calendars: CalendarLookup,
  conditions: readonly CoverageCondition[] = coverageConditions,
): Coverage {
  for (const condition of conditions) {
    const objection = condition.of === 'report' ? condition.objection(question) : undefined
    if (objection) return refused([objection.reason], objection.missing)
  }
  const judged = question.policies.map((policy) => judge(askPolicy(policy, question, calendars), conditions))
  const covering = judged.flatMap(({ policy, objection }) => (objection ? [] : [policy]))
  const [best, ...others] = covering.sort(byPromise(question, calendars))
  if (best) return underPolicy(best, others, { question, calendars })

  const open = judged.filter(({ objection }) => objection?.missing)
  if (open.length > 0) return refused(reasonsOf(open), firstMissing(open, conditions))
  // What expired years ago says nothing where another policy is in force.
  const inForce = judged.filter(({ isInForce }) => isInForce)
  return refused(reasonsOf(inForce.length > 0 ? inForce : judged))
}

interface Judged {
  policy: Policy
  isInForce: boolean
  objection: Objection | undefined
}

/** The first condition that speaks against it, else the first that something is missing for. */
function judge(asked: AskedPolicy, conditions: readonly CoverageCondition[]): Judged {
  const objections = conditions.flatMap((condition) => {
    const objection = condition.of === 'policy' ? condition.objection(asked) : undefined
    return objection ? [{ name: condition.name, objection }] : []
  })
  return {
    policy: asked.policy,
    isInForce: !objections.some(({ name }) => name === 'period'),
    objection: (objections.find(({ objection }) => !objection.missing) ?? objections[0])?.objection,
  }
}

/** What is known to be in force says so first; the reason that decides comes after it, each only once. */
function reasonsOf(judged: readonly Judged[]): CoverageReason[] {
  const reasons = judged.flatMap(({ policy, isInForce, objection }) => [
    ...(isInForce ? [validUntil(policy)] : []),
    ...(objection ? [objection.reason] : []),
  ])
  return reasons.filter(
    (reason, index) => reasons.findIndex((each) => JSON.stringify(each) === JSON.stringify(reason)) === index,
  )
}

function firstMissing(open: readonly Judged[], conditions: readonly CoverageCondition[]): Objection['missing'] {
  const missing = open.flatMap(({ objection }) => objection?.missing ?? [])
  return conditions.map(({ name }) => missing.find((each) => each === name)).find((each) => each !== undefined)
}

const refused = (reasons: CoverageReason[], missing?: Objection['missing']): Coverage =>
  missing ? { verdict: 'unknown', missing, reasons } : { verdict: 'not_covered', reasons }

const validUntil = ({ id: policyId, number, to: until }: Policy): CoverageReason => ({
  code: 'policy_in_force',
  policyId,
  number,
  until,
})

const isPaidPerEvent = ({ plan }: Policy): boolean => plan.kind === 'per_event'

/** A policy before an event that is paid; then the earlier due instants; then the policy that ends later (sla.md 4). */
function byPromise(question: CoverageQuestion, calendars: CalendarLookup) {
  const keyOf = (policy: Policy): (number | string)[] => [
    isPaidPerEvent(policy) ? 1 : 0,
    dueOf('first_response', policy, question, calendars),
    dueOf('resolution', policy, question, calendars),
  ]
  return (a: Policy, b: Policy): number => {
    const [keysA, keysB] = [keyOf(a), keyOf(b)]
    const index = keysA.findIndex((key, each) => key !== keysB[each])
    if (index >= 0) return (keysA[index] ?? 0) < (keysB[index] ?? 0) ? -1 : 1
    if (a.to !== b.to) return a.to < b.to ? 1 : -1
    return a.id < b.id ? -1 : 1
  }
}

/** For the urgency that it has: an urgent incident is promised the earlier of both rows. */
function dueOf(
  clock: ClockKind,
  { plan }: Policy,
  { receivedAt: start, isUrgent = false }: CoverageQuestion,
  calendars: CalendarLookup,
): number {
  const { urgent, other } = plan.targets
  const targets = [other[clock], ...(isUrgent ? [urgent[clock]] : [])].filter(
    (each): each is Target => each !== undefined,
  )
  const calendar = calendars(plan.calendarVersionId)
  const due = targets.map((target) => dueFor({ calendar, start, target }).dueAt ?? Number.POSITIVE_INFINITY)
  return Math.min(Number.POSITIVE_INFINITY, ...due)
}

interface Asking {
  question: CoverageQuestion
  calendars: CalendarLookup
}

function underPolicy(policy: Policy, others: Policy[], { question, calendars }: Asking): Coverage {
  const { id: policyId, number, plan } = policy
  const allowance = allowanceOf(policy)
  const period = allowancePeriod(policy, question.receivedAt, calendars)
  return {
    verdict: isPaidPerEvent(policy) ? 'per_event' : 'covered',
    policyId,
    policyNumber: number,
    policyVersion: policy.version,
    planVersionId: plan.id,
    planName: plan.name,
    calendarVersionId: plan.calendarVersionId,
    targets: plan.targets,
    reopenDays: plan.reopenDays ?? DEFAULT_REOPEN_DAYS,
    autoCloseDays: plan.autoCloseDays ?? DEFAULT_AUTO_CLOSE_DAYS,
    ...(plan.ladders && { ladders: plan.ladders }),
    ...(allowance && period && { allowance: { ...allowance, from: period.from } }),
    reasons: [...reasonsFor(policy, question), ...others.map(validUntil)],
  }
}

function reasonsFor(policy: Policy, { systemId }: CoverageQuestion): CoverageReason[] {
  const { id: policyId, number, plan, used = 0 } = policy
  const reasons = [validUntil(policy)]
  if (systemId) reasons.push({ code: 'system_contracted', systemId, policyId, number })
  if (isPaidPerEvent(policy)) reasons.push({ code: 'charged_per_event', policyId, number })
  else if (!promisesSomething(policy))
    reasons.push({ code: 'plan_promises_nothing', policyId, number, planName: plan.name })
  const allowance = allowanceOf(policy)
  if (allowance) {
    const { incidents: allowed, per } = allowance
    reasons.push({ code: 'allowance_left', left: allowed - used - 1, allowed, per, policyId, number })
  }
  return reasons
}

const promisesSomething = ({ plan: { targets } }: Policy): boolean =>
  [targets.urgent, targets.other].some((set) => Object.keys(set).length > 0)
