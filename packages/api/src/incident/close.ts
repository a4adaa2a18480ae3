import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const close = withPermission('incident.close')
  .input(z.strictObject({ folio, commandKey }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, ...command } }) =>
    desk.runCommand(folio, { type: 'close', ...command }, { user, commandKey }),
  )
