import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MailboxRow, MailState } from '@mesa/api'

export const stateWords: Record<MailState, MessageDescriptor> = {
  waiting: msg`Por salir`,
  kept: msg`Guardado`,
  sent: msg`Enviado`,
  failed: msg`No entregado`,
  discarded: msg`Descartado`,
}

export const kindWords: Record<MailboxRow['kind'], MessageDescriptor> = {
  acknowledgement: msg`Acuse`,
  reply: msg`Respuesta`,
  area: msg`Aviso a un área`,
  sign_in: msg`Enlace de acceso`,
  escalation: msg`Alarma`,
  renewal: msg`Aviso de renovación`,
  lead: msg`Oportunidad comercial`,
}

/** What a person may still decide about. */
export const isHeld = ({ state }: Pick<MailboxRow, 'state'>): boolean =>
  state === 'kept' || state === 'failed' || state === 'waiting'
