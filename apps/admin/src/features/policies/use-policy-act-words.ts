import { useLingui } from '@lingui/react/macro'
import type { PolicyActName } from './policy-body.ts'

/** What each act is called, and what follows from it. */
export function usePolicyActWords(): Record<PolicyActName, { label: string; consequence: string }> {
  const { t } = useLingui()
  return {
    suspend: {
      label: t`Suspender`,
      consequence: t`Los reportes nuevos no quedan cubiertos hasta que se reactive. Los abiertos conservan lo que se les prometió.`,
    },
    reactivate: { label: t`Reactivar`, consequence: t`Los reportes nuevos vuelven a quedar cubiertos.` },
    end: {
      label: t`Terminar`,
      consequence: t`Los reportes nuevos ya no quedan cubiertos por esta póliza. Los abiertos conservan lo que se les prometió.`,
    },
    owe: {
      label: t`Registrar adeudo`,
      consequence: t`Los reportes nuevos no quedan cubiertos hasta que se registre el pago.`,
    },
    pay: { label: t`Registrar pago`, consequence: t`La póliza queda al corriente y vuelve a cubrir reportes.` },
  }
}
