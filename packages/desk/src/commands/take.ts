import { asId, type IncidentCommand, MesaError } from '@mesa/core'
import type { DeskUser } from '../desk.ts'

/** Whoever asks assigns it to themselves (R10). Throws `advisor.not_active` for a person who is no advisor. */
export function takeBy({ advisorId, userId }: Pick<DeskUser, 'advisorId' | 'userId'>): IncidentCommand {
  if (advisorId === null) throw new MesaError('advisor.not_active', { advisorId: userId })
  return { type: 'assign', advisorId: asId(advisorId) }
}
