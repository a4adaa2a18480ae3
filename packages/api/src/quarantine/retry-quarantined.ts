import { z } from 'zod'
import { withPermission } from '../procedure.ts'

export const retryQuarantined = withPermission('quarantine.decide')
  .input(z.strictObject({ id: z.string().max(64) }))
  .mutation(({ ctx: { desk, user }, input }) => desk.retryQuarantined(input.id, user))
