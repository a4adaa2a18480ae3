import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const reopen = withPermission('incident.reopen')
  .input(z.strictObject({ folio, commandKey }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, ...command } }) =>
    desk.runCommand(folio, { type: 'reopen', ...command }, { user, commandKey }),
  )
