import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { staffId } from './inputs.ts'

export const inviteAgain = withPermission('staff.keep')
  .input(z.strictObject({ id: staffId }))
  .mutation(({ ctx: { desk, user }, input: { id } }) => desk.inviteAgain(id, user))
