import { withPermission } from '../procedure.ts'

export const getDirectory = withPermission('directory.read').query(({ ctx: { desk } }) => desk.directory())
