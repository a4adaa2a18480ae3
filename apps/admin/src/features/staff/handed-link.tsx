import { useLingui } from '@lingui/react/macro'
import { formatInstant } from '@mesa/i18n'
import { useState } from 'react'
import { useZoned } from '../../session/use-zoned.ts'
import { Dialog } from '../../ui/dialog.tsx'

interface HandedLinkProps {
  name: string
  link: string
  until: number
  onClose(): void
}

/** No mail leaves here yet: the link is shown this once, for whoever invites to hand over. */
export function HandedLink({ name, link, until, onClose }: HandedLinkProps) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <Dialog label={t`Entregue este enlace`} className="staff-dialog" onClose={onClose}>
      <h2 className="page-title">{t`Entregue este enlace a ${name}`}</h2>
      <p className="second">
        {t`No hay servidor de salida, así que el correo espera en Correo saliente. El enlace sirve una sola vez, vence ${formatInstant(language, { at: until, timezone, now })} y no se vuelve a mostrar.`}
      </p>
      <input
        className="input staff-link"
        aria-label={t`Enlace para entrar`}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row modal-foot">
        <button type="button" className="btn btn--primary" onClick={() => void copy().catch(() => undefined)}>
          {isCopied ? t`Copiado` : t`Copiar`}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t`Cerrar`}
        </button>
      </div>
    </Dialog>
  )
}
