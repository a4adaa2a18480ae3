import { withPermission } from '../procedure.ts'

export const listStaff = withPermission('staff.keep').query(({ ctx }) => ctx.desk.listStaff())
