import { z } from 'zod'
import { withPermission } from '../procedure.ts'

export const listQuarantine = withPermission('quarantine.read')
  .input(z.strictObject({ cursor: z.string().max(200).optional() }))
  .query(({ ctx: { desk }, input }) => desk.quarantine(input))
