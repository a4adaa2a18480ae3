import { z } from 'zod'
import { withPermission } from '../procedure.ts'

/** Every mail as it left or would have left. */
export const listMailbox = withPermission('mailbox.read')
  .input(
    z.strictObject({
      state: z.enum(['waiting', 'kept', 'sent', 'failed', 'discarded']).optional(),
      cursor: z.string().max(200).optional(),
    }),
  )
  .query(({ ctx: { desk }, input }) => desk.mailbox(input))
