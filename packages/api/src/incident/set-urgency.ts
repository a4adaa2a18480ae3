import { asId } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const setUrgency = withPermission('incident.set_urgency')
  .input(z.strictObject({ folio, commandKey, criterionId: z.string().max(64), since: z.enum(['start', 'now']) }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, criterionId, since } }) =>
    desk.runCommand(folio, { type: 'set_urgency', criterionId: asId(criterionId), since }, { user, commandKey }),
  )
