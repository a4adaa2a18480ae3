import { asId, MesaError } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

/** Assigns the incident to whoever asks. Throws `advisor.not_active` for a person who is no advisor. */
export const take = withPermission('incident.take')
  .input(z.strictObject({ folio, commandKey }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey } }) => {
    if (!user.advisorId) throw new MesaError('advisor.not_active', { advisorId: user.userId })
    return desk.runCommand(folio, { type: 'assign', advisorId: asId(user.advisorId) }, { user, commandKey })
  })
