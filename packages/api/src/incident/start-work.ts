import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const startWork = withPermission('incident.resolve')
  .input(z.strictObject({ folio, commandKey }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, ...command } }) =>
    desk.runCommand(folio, { type: 'start_work', ...command }, { user, commandKey }),
  )
