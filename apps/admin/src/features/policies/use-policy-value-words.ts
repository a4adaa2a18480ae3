import { useLingui } from '@lingui/react/macro'
import { useRecords } from '../../connection/use-records.ts'
import { usePlanVersions } from './use-plan-versions.ts'

/** What the ids and codes of a policy mean, where two versions are compared. */
export function usePolicyValueWords(): (path: string, value: unknown) => string | null {
  const { t } = useLingui()
  const systems = useRecords('system')
  const plans = usePlanVersions()
  const words: Record<string, string> = {
    active: t`activa`,
    suspended: t`suspendida`,
    ended: t`terminada`,
    all: t`todos`,
    current: t`al corriente`,
    overdue: t`con adeudo`,
    month: t`al mes`,
    year: t`al año`,
    policy: t`en toda su vigencia`,
  }
  return (path, value) => {
    if (typeof value !== 'string') return null
    if (path.startsWith('systemIds') && value !== 'all') return systems.find(({ id }) => id === value)?.name ?? value
    if (path === 'planVersionId') return plans.find(({ versionId }) => versionId === value)?.label ?? value
    return ['state', 'systemIds', 'siteIds', 'allowance', 'payment'].includes(path.split('.')[0] ?? '')
      ? (words[value] ?? null)
      : null
  }
}
