import { useLingui } from '@lingui/react/macro'
import type { QueueFilters, QueueViewName } from '@mesa/api'
import { IconFilterOff, IconMoodSmile } from '@tabler/icons-react'
import { Blank } from '../../ui/blank.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { hasFilters } from './queue-search.ts'

const WIDTHS = [62, 48, 55, 40, 66, 52, 58, 44, 60, 50]

/** The final shape in grey, after a moment in which nothing is shown. */
export function QueueSkeleton() {
  const { t } = useLingui()
  if (!useDelayed(150)) return <div className="qlist" />
  return (
    <div className="qlist" aria-busy="true">
      <p className="sr" role="status">{t`Cargando la bandeja`}</p>
      {WIDTHS.map((width, index) => (
        <div key={index} className="qbones" aria-hidden="true">
          <span />
          <span className="bone" style={{ width: 84, height: 28 }} />
          <span className="bone" style={{ width: `${width}%`, height: 28 }} />
          <span className="bone" style={{ width: 72, height: 14 }} />
          <span className="bone" style={{ width: 88, height: 14 }} />
        </div>
      ))}
    </div>
  )
}

interface QueueEmptyProps {
  view: QueueViewName
  filters: QueueFilters
  onClear: () => void
  onSearchResolved: () => void
}

/** Nothing to attend is good news; nothing that matches names the way out. */
export function QueueEmpty({ view, filters, onClear, onSearchResolved }: QueueEmptyProps) {
  const { t } = useLingui()
  if (hasFilters(filters)) {
    return (
      <Blank
        icon={<IconFilterOff size={20} stroke={1.75} className="ic" />}
        title={t`Ningún reporte cumple los filtros`}
      >
        <div className="row">
          <button type="button" className="btn" onClick={onClear}>{t`Limpiar filtros`}</button>
          {view !== 'resolved' && (
            <button type="button" className="btn btn--link" onClick={onSearchResolved}>{t`Buscar en resueltos`}</button>
          )}
        </div>
      </Blank>
    )
  }
  const titles: Record<QueueViewName, string> = {
    open: t`Nada por atender`,
    mine: t`No tiene reportes abiertos`,
    unassigned: t`Todo está asignado`,
    'due-today': t`Nada vence hoy`,
    waiting: t`Ningún reporte espera al cliente`,
    uncovered: t`Todo lo abierto tiene cobertura`,
    resolved: t`Todavía no hay reportes resueltos`,
  }
  return (
    <Blank icon={<IconMoodSmile size={20} stroke={1.75} className="ic" />} title={titles[view]}>
      <p>{t`Lo que entre aparece solo.`}</p>
    </Blank>
  )
}
