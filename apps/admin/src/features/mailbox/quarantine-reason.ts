import { t } from '@lingui/core/macro'

/** Why something became no incident, for the reasons the channels give; another's reason is shown as it came. */
export function quarantineReason(reason: string): string {
  switch (reason) {
    case 'automatic.bounce':
      return t`Aviso de que un correo no se entregó`
    case 'automatic.feedback':
      return t`Informe de abuso de otro servidor`
    case 'automatic.receipt':
      return t`Acuse de lectura`
    case 'mail.not_parsed':
      return t`El correo no se pudo interpretar; se conserva completo`
    case 'mail.not_filed':
      return t`El correo se leyó, pero no se pudo registrar; se conserva completo`
    case 'mail.too_slow':
      return t`El correo tardó demasiado en leerse; se conserva completo`
    default:
      return reason
  }
}
