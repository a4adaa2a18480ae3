import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { IncidentStatus } from '@mesa/core'

/** A status is a word, never a colour. */
export const statusWords: Record<IncidentStatus, MessageDescriptor> = {
  new: msg`Nuevo`,
  assigned: msg`Asignado`,
  in_progress: msg`En curso`,
  waiting_customer: msg`Espera cliente`,
  scheduled: msg`Con cita`,
  resolved: msg`Resuelto`,
  closed: msg`Cerrado`,
  cancelled: msg`Cancelado`,
  merged: msg`Fusionado`,
}
