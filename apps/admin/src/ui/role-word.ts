import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Role } from '@mesa/core'

export const roleWords: Record<Role, MessageDescriptor> = {
  admin: msg`Administración`,
  support_chief: msg`Jefatura de Soporte`,
  help_desk: msg`Mesa de ayuda`,
  advisor: msg`Asesoría`,
  general_management: msg`Dirección General`,
  commercial: msg`Dirección Comercial`,
  quality: msg`Calidad`,
}
