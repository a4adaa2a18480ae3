import { useLingui } from '@lingui/react/macro'
import { Dialog } from '../../ui/dialog.tsx'

interface DiscardDialogProps {
  name: string
  /** 0: the record exists only as this draft. */
  version: number
  isBusy: boolean
  failure: string | null
  onDiscard: () => void
  onClose: () => void
}

/** Says what would be lost, and what stays. */
export function DiscardDialog({ name, version, isBusy, failure, onDiscard, onClose }: DiscardDialogProps) {
  const { t } = useLingui()
  return (
    <Dialog label={t`Descartar el borrador de ${name}`} className="rec-publish" onClose={onClose}>
      <h2 className="page-title">{t`Descartar el borrador de ${name}`}</h2>
      <p>
        {version === 0
          ? t`Nunca se publicó: se borra por completo.`
          : t`Lo que cambió desde la versión ${version} se borra. La versión ${version} sigue como está.`}
      </p>
      {failure && (
        <p className="error" role="alert">
          {failure}
        </p>
      )}
      <div className="row rec-dialog-foot">
        <button type="button" className="btn btn--danger" aria-disabled={isBusy} onClick={onDiscard}>
          {t`Descartar`}
        </button>
        <button type="button" className="btn btn--quiet" onClick={onClose}>{t`Conservarlo`}</button>
      </div>
    </Dialog>
  )
}
