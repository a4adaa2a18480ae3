import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { advisorId, role, staffName } from './inputs.ts'

export const inviteStaff = withPermission('staff.keep')
  .input(
    z.strictObject({
      name: staffName,
      email: z.email().max(254),
      role,
      advisorId: advisorId.default(null),
      language: z.enum(['es', 'en']),
    }),
  )
  .mutation(({ ctx: { desk, user }, input }) => desk.inviteStaff(input, user))
