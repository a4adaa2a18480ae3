import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const withdrawUrgency = withPermission('incident.set_urgency')
  .input(z.strictObject({ folio, commandKey }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, ...command } }) =>
    desk.runCommand(folio, { type: 'withdraw_urgency', ...command }, { user, commandKey }),
  )
