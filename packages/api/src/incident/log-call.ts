import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio, messageText } from './inputs.ts'

export const logCall = withPermission('incident.log_call')
  .input(
    z.strictObject({
      folio,
      commandKey,
      text: messageText,
      seconds: z.int().min(0).max(86_400),
      answered: z.boolean(),
    }),
  )
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, ...command } }) =>
    desk.runCommand(folio, { type: 'log_call', ...command }, { user, commandKey }),
  )
