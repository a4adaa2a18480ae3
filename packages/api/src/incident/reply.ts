import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio, messageText } from './inputs.ts'

export const reply = withPermission('incident.reply')
  .input(
    z.strictObject({
      folio,
      commandKey,
      text: messageText,
      to: z.array(z.email()).max(20),
      after: z.enum(['stay', 'wait_for_customer', 'resolve']),
    }),
  )
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, ...command } }) =>
    desk.runCommand(folio, { type: 'reply', ...command }, { user, commandKey }),
  )
