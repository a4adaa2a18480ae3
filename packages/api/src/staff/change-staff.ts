import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { advisorId, role, staffId, staffName } from './inputs.ts'

export const changeStaff = withPermission('staff.keep')
  .input(
    z.strictObject({
      id: staffId,
      name: staffName.optional(),
      role: role.optional(),
      advisorId: advisorId.optional(),
      active: z.boolean().optional(),
    }),
  )
  .mutation(({ ctx: { desk, user }, input: { id, name, role: asRole, advisorId: advisor, active } }) =>
    desk.changeStaff(
      id,
      {
        ...(name !== undefined && { name }),
        ...(asRole !== undefined && { role: asRole }),
        ...(advisor !== undefined && { advisorId: advisor }),
        ...(active !== undefined && { active }),
      },
      user,
    ),
  )
