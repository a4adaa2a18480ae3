import { useLingui } from '@lingui/react/macro'
import type { PlanBody } from '@mesa/core'
import { useRecords } from '../../connection/use-records.ts'

export interface PlanChoice {
  versionId: string
  planId: string
  label: string
  version: number
  body: PlanBody
}

/** The version in force of each plan, as a policy names it. */
export function usePlanVersions(): readonly PlanChoice[] {
  const { t } = useLingui()
  return useRecords('plan').flatMap(({ id, name, version, versionId, body }): PlanChoice[] =>
    versionId === null ? [] : [{ versionId, planId: id, version, body, label: t`${name}, versión ${version}` }],
  )
}
