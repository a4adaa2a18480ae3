import type { PlanBody } from '@mesa/core'
import { usePlanVersions } from './use-plan-versions.ts'
import { usePolicyCard } from './use-policy-card.ts'

/** The plan's version that a policy names: one in force, or the older one that was agreed on. */
export function usePlanOf(policyId: string | null, planVersionId: string | undefined) {
  const plans = usePlanVersions()
  const { data: card } = usePolicyCard(policyId)
  const inForce = plans.find(({ versionId }) => versionId === planVersionId)
  if (inForce) return { version: inForce.version, body: inForce.body }
  return card?.plan && card.plan.versionId === planVersionId
    ? { version: card.plan.version, body: card.plan.body as PlanBody }
    : null
}
