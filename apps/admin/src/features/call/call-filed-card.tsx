import { useLingui } from '@lingui/react/macro'
import type { CallFiled } from '@mesa/api'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

/** The folio and the sentence to read out. */
export function CallFiledCard({ filed, onNext }: { filed: CallFiled; onNext: () => void }) {
  const { t } = useLingui()
  return (
    <div className="cs-done">
      <div className="card" role="status">
        <p className="row muted">
          <IconCircleCheck size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Reporte levantado`}
        </p>
        <h1 className="cs-folio">{filed.folio}</h1>
        <p className="t12 muted">{t`Dígale:`}</p>
        <blockquote className="cs-say">{filed.promise}</blockquote>
        <div className="row">
          <Link className="btn btn--primary" to="/incidents/$folio" params={{ folio: filed.folio }} autoFocus>
            {t`Abrir el reporte`}
          </Link>
          <button type="button" className="btn" onClick={onNext}>{t`Otra llamada`}</button>
        </div>
      </div>
    </div>
  )
}
