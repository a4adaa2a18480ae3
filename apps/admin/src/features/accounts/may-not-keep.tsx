import { useLingui } from '@lingui/react/macro'
import { IconLock } from '@tabler/icons-react'

/** Who may change customers, where the reader may not. */
export function MayNotKeep() {
  const { t } = useLingui()
  return (
    <p className="cu-locked">
      <IconLock size={14} stroke={1.75} className="ic" aria-hidden="true" />
      {t`Aquí solo puede leer. Los clientes los cambia mesa de ayuda, el Jefe de Soporte, Comercial o quien administra.`}
    </p>
  )
}
