import { useLingui } from '@lingui/react/macro'
import { useDelayed } from '../../ui/use-delayed.ts'

/** The page's shape in grey, after a moment in which nothing is shown. */
export function IncidentSkeleton() {
  const { t } = useLingui()
  if (!useDelayed(150)) return null
  return (
    <div aria-busy="true">
      <p className="sr" role="status">{t`Cargando el reporte`}</p>
      <div className="ihead" aria-hidden="true">
        <div className="ih1">
          <span className="bone" style={{ width: 90, height: 16 }} />
          <span className="bone" style={{ width: 320, height: 16 }} />
        </div>
        <div className="facts">
          <span className="bone" style={{ width: 260, height: 12 }} />
        </div>
      </div>
      <div className="tl-in" aria-hidden="true">
        {[72, 40, 58].map((width) => (
          <span key={width} className="bone" style={{ width: `${width}%`, height: 66 }} />
        ))}
      </div>
    </div>
  )
}
