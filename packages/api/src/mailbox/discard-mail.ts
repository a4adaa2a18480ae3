import { z } from 'zod'
import { withPermission } from '../procedure.ts'

export const discardMail = withPermission('mailbox.decide')
  .input(z.strictObject({ ids: z.array(z.string().max(64)).min(1).max(500) }))
  .mutation(({ ctx: { desk, user }, input }) => desk.discardMail(input.ids, user))
