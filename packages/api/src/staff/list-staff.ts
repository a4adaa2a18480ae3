import { permissions } from '@mesa/core'
import { withPermission } from '../procedure.ts'

/** The people who sign in, with the matrix by which the server itself permits. */
export const listStaff = withPermission('staff.keep').query(async ({ ctx }) => ({
  people: await ctx.desk.listStaff(),
  permissions: permissions as Record<keyof typeof permissions, readonly (typeof permissions)['session.read'][number][]>,
}))
