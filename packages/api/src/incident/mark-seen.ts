import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { folio } from './inputs.ts'

export const markSeen = withPermission('incident.read')
  .input(z.strictObject({ folio, version: z.int().min(1) }))
  .mutation(({ ctx: { desk, user }, input }) => desk.markSeen(input.folio, input.version, user))
