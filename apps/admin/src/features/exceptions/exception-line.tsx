import { useLingui } from '@lingui/react/macro'
import type { ExceptionReason, ExceptionRow } from '@mesa/api'
import { Link } from '@tanstack/react-router'
import type { CurrentIncident } from '../../acts/current-incident.ts'
import { askAdvisor, askContact, askStatus } from '../../acts/use-act-keys.ts'
import { usePermission } from '../../session/session.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { ClockCell } from '../../ui/clock.tsx'
import { clockText } from '../../ui/clock-text.ts'
import { UrgentChip } from '../../ui/urgent-chip.tsx'

const currentFrom = ({ folio, subject, status, urgentBy, systemId, advisor }: ExceptionRow): CurrentIncident => ({
  folio,
  subject,
  status,
  urgentBy,
  systemId,
  advisorId: advisor?.id ?? null,
})

/** The one act that cures it, where the reader may; else the incident itself. */
function Cure({ reason, row }: { reason: ExceptionReason; row: ExceptionRow }) {
  const { t } = useLingui()
  const mayAssign = usePermission('incident.assign')
  const mayCorrect = usePermission('incident.correct')
  const mayWait = usePermission('incident.wait')
  if (reason === 'without_owner' && mayAssign)
    return <button type="button" className="btn" onClick={() => void askAdvisor(currentFrom(row))}>{t`Asignar`}</button>
  if (reason === 'not_identified' && mayCorrect)
    return (
      <button type="button" className="btn" onClick={() => void askContact(row.folio)}>{t`Identificar cliente`}</button>
    )
  if (reason === 'waiting_long' && mayWait)
    return (
      <button
        type="button"
        className="btn"
        onClick={() => void askStatus(currentFrom(row))}
      >{t`Cambiar el estado`}</button>
    )
  return (
    <Link className="btn" to="/incidents/$folio" params={{ folio: row.folio }}>
      {reason === 'late_without_answer' ? t`Responder` : t`Abrir el reporte`}
    </Link>
  )
}

/** One incident that could fall out of sight. */
export function ExceptionLine(props: { reason: ExceptionReason; row: ExceptionRow; readAt: number }) {
  const { row, reason, readAt } = props
  const { t } = useLingui()
  const zoned = useZoned()
  const facts = [row.accountName, row.systemName, row.advisor?.name ?? t`Sin asignar`].filter(Boolean).join(' · ')
  return (
    <li className="ex-line">
      {row.clock ? <ClockCell text={clockText(row.clock, { ...zoned, readAt }, '')} /> : <span />}
      <div className="grow">
        <p className="trunc">
          {row.isUrgent && <UrgentChip because={undefined} />}{' '}
          <Link className="medium" to="/incidents/$folio" params={{ folio: row.folio }}>
            {row.subject || t`(sin asunto)`}
          </Link>
        </p>
        <p className="t12 muted trunc">
          {row.folio} · {facts}
        </p>
      </div>
      <Cure reason={reason} row={row} />
    </li>
  )
}
