import { z } from 'zod'
import { withPermission } from '../procedure.ts'

export const getMail = withPermission('mailbox.read')
  .input(z.strictObject({ id: z.string().max(64) }))
  .query(({ ctx: { desk }, input }) => desk.mail(input.id))
