import type { PolicyBody } from './bodies.ts'
import { error, outOfUse, type Reference, unknownReferences, warning, when } from './problem.ts'
import type { OtherPolicy, ProblemFacts } from './problem-facts.ts'
import type { RecordProblem } from './record.ts'

/** R16 to R19: what the contract says must be there, and may not say two things at once. */
export function policyProblems(body: PolicyBody, facts: ProblemFacts): RecordProblem[] {
  const { accountId, from, to, renews } = body
  return [
    ...when(to < from, () => error('to', 'ends_before_it_begins', { from, to })),
    ...when(facts.numberTakenBy !== null, () =>
      error('number', 'number_taken', { number: body.number, account: facts.numberTakenBy ?? '' }),
    ),
    ...unknownReferences(
      [
        { path: 'accountId', kind: 'account', id: accountId },
        { path: 'renews', kind: 'policy', id: renews },
        ...systemsOf(body).map((id, index): Reference => ({ path: `systemIds.${index}`, kind: 'system', id })),
      ],
      facts,
    ),
    ...planProblem(body, facts),
    ...extentProblems(body, facts),
    ...overlaps(body, facts),
  ]
}

const systemsOf = ({ systemIds }: PolicyBody): string[] => (systemIds === 'all' ? [] : systemIds)

function planProblem({ planVersionId }: PolicyBody, facts: ProblemFacts): RecordProblem[] {
  const plan = facts.planOf(planVersionId)
  if (!plan) return [error('planVersionId', 'record_not_known', { kind: 'plan' })]
  return when(!plan.isActive, () =>
    outOfUse(facts)('planVersionId', 'record_not_active', { kind: 'plan', name: plan.name }),
  )
}

/** Systems and sites that the customer has. */
function extentProblems(body: PolicyBody, { account, find }: ProblemFacts): RecordProblem[] {
  const { systemIds, siteIds } = body
  const installed = new Set(account?.systems.map(({ systemId }) => systemId))
  const sites = new Set(account?.sites.map(({ id }) => id))
  return [
    ...when(systemIds !== 'all' && systemIds.length === 0, () => error('systemIds', 'no_systems')),
    ...when(systemIds === 'all' && account !== null && installed.size === 0, () => warning('systemIds', 'no_systems')),
    ...systemsOf(body).flatMap((id, index) => {
      const system = find('system', id)
      return when(system !== undefined && account !== null && !installed.has(id), () =>
        warning(`systemIds.${index}`, 'system_not_installed', { name: system?.name ?? id }),
      )
    }),
    ...when(siteIds !== undefined && siteIds !== 'all' && siteIds.length === 0, () => error('siteIds', 'required')),
    ...(siteIds === undefined || siteIds === 'all' ? [] : siteIds).flatMap((id, index) =>
      when(account !== null && !sites.has(id), () => error(`siteIds.${index}`, 'site_not_known')),
    ),
  ]
}

/** Two may cover one system: the one that promises more counts (sla.md). The same plan twice is one contract entered twice. */
function overlaps(body: PolicyBody, { otherPolicies, planOf }: ProblemFacts): RecordProblem[] {
  if (body.state === 'ended') return []
  const planId = planOf(body.planVersionId)?.planId
  return otherPolicies
    .filter((other) => other.state !== 'ended' && isSamePeriod(body, other) && isSameExtent(body, other))
    .map(({ number, planId: otherPlanId }) =>
      otherPlanId !== null && otherPlanId === planId
        ? error('planVersionId', 'plan_twice', { number })
        : warning('from', 'policies_overlap', { number }),
    )
}

type Extent = Pick<OtherPolicy, 'from' | 'to' | 'systemIds' | 'siteIds'>

const isSamePeriod = (a: Extent, b: Extent): boolean => a.from <= b.to && b.from <= a.to
const isSameExtent = (a: Extent, b: Extent): boolean =>
  meet(a.systemIds, b.systemIds) && meet(a.siteIds ?? 'all', b.siteIds ?? 'all')
const meet = (a: readonly string[] | 'all', b: readonly string[] | 'all'): boolean =>
  a === 'all' || b === 'all' || a.some((each) => b.includes(each))
