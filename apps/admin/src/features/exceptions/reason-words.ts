import { useLingui } from '@lingui/react/macro'
import type { ExceptionReason } from '@mesa/api'

export interface ReasonWords {
  title: string
  why: string
}

/** What each reason is called, and why it is one. */
export function useReasonWords(): Record<ExceptionReason, ReasonWords> {
  const { t } = useLingui()
  return {
    late_without_answer: { title: t`Vencido`, why: t`El plazo pasó y quien lo tiene no ha respondido.` },
    without_owner: {
      title: t`Sin dueño`,
      why: t`Nadie responde por el reporte, y vence en menos de una hora o ya venció.`,
    },
    without_deadline: { title: t`Sin plazo`, why: t`Su calendario no vuelve a abrir: nunca vencería.` },
    waiting_long: { title: t`En pausa más de 5 días`, why: t`El cliente no contesta.` },
    not_identified: { title: t`Sin cliente identificado`, why: t`No se sabe qué póliza aplica.` },
  }
}
