import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const unassign = withPermission('incident.assign')
  .input(z.strictObject({ folio, commandKey }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey } }) =>
    desk.runCommand(folio, { type: 'unassign', cause: 'by_hand' }, { user, commandKey }),
  )
