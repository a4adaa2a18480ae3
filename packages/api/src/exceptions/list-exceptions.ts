import { withPermission } from '../procedure.ts'

export const listExceptions = withPermission('exceptions.read').query(({ ctx }) => ctx.desk.exceptions())
