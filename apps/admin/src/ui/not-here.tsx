import { useLingui } from '@lingui/react/macro'
import { IconMapOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Blank } from './blank.tsx'

/** An address that leads nowhere. */
export function NotHere() {
  const { t } = useLingui()
  return (
    <Blank isPage icon={<IconMapOff size={20} stroke={1.75} className="ic" />} title={t`Esa página no existe`}>
      <p>{t`La dirección puede tener un error o venir de otra versión.`}</p>
      <div className="row">
        <Link className="btn" to="/">
          {t`Ir a la bandeja`}
        </Link>
      </div>
    </Blank>
  )
}
