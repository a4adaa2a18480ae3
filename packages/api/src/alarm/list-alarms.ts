import { withPermission } from '../procedure.ts'

export const listAlarms = withPermission('alarm.read').query(({ ctx }) => ctx.desk.alarms())
