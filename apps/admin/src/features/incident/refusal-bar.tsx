import { useLingui } from '@lingui/react/macro'
import { IconAlertCircle, IconX } from '@tabler/icons-react'
import { dismissRefusal, useRefusal } from '../../acts/run-act.ts'

/** Why the last act was refused, right under the buttons that made it; stays until closed. */
export function RefusalBar({ folio }: { folio: string }) {
  const { t } = useLingui()
  const refusal = useRefusal(folio)
  return (
    <div role="alert">
      {refusal && (
        <p className="bar-notice">
          <IconAlertCircle size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <span className="grow">{refusal.text}</span>
          <button type="button" className="iconbtn" aria-label={t`Cerrar aviso`} onClick={dismissRefusal}>
            <IconX size={16} stroke={1.75} className="ic" aria-hidden="true" />
          </button>
        </p>
      )}
    </div>
  )
}
