import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio, messageText } from './inputs.ts'

export const note = withPermission('incident.note')
  .input(z.strictObject({ folio, commandKey, text: messageText }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, ...command } }) =>
    desk.runCommand(folio, { type: 'note', ...command }, { user, commandKey }),
  )
