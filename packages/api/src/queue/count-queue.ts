import { withPermission } from '../procedure.ts'

export const countQueue = withPermission('incident.read').query(({ ctx: { desk, user } }) => desk.queueCounts(user))
