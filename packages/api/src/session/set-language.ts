import { z } from 'zod'
import { withPermission } from '../procedure.ts'

export const setLanguage = withPermission('session.read')
  .input(z.strictObject({ language: z.enum(['es', 'en']) }))
  .mutation(({ ctx: { desk, user }, input }) => desk.setLanguage(user, input.language))
