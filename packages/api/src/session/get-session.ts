import { permissionsOf } from '@mesa/core'
import { withPermission } from '../procedure.ts'

/** Who is signed in, what they may do, and where they are. */
export const getSession = withPermission('session.read').query(({ ctx: { desk, user } }) => ({
  user,
  permissions: permissionsOf(user.role),
  company: desk.company,
  isDemo: desk.isDemo,
  now: desk.now(),
}))
