import { asId } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const assign = withPermission('incident.assign')
  .input(z.strictObject({ folio, commandKey, advisorId: z.string().max(64) }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, advisorId } }) =>
    desk.runCommand(folio, { type: 'assign', advisorId: asId(advisorId) }, { user, commandKey }),
  )
