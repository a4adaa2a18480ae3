import type { AppRouter } from '@mesa/api'
import type { Permission, Role } from '@mesa/core'
import type { inferRouterOutputs } from '@trpc/server'

export type StaffPage = inferRouterOutputs<AppRouter>['staff']['list']
export type Person = StaffPage['people'][number]
/** Who may do what, as the server itself permits. */
export type PermissionMatrix = StaffPage['permissions']

export const roleNames: readonly Role[] = [
  'admin',
  'support_chief',
  'help_desk',
  'advisor',
  'general_management',
  'commercial',
  'quality',
]

export const permissionNames = (matrix: PermissionMatrix): Permission[] => Object.keys(matrix) as Permission[]

/** What this role may do and not everybody may. */
export const reachOf = (matrix: PermissionMatrix, role: Role): Permission[] =>
  permissionNames(matrix).filter((name) => {
    const holders: readonly Role[] = matrix[name]
    return holders.includes(role) && holders.length < roleNames.length
  })

/** What changes for somebody who gets another role. */
export function roleChange(
  matrix: PermissionMatrix,
  from: Role,
  to: Role,
): { gained: Permission[]; lost: Permission[] } {
  const before = reachOf(matrix, from)
  const after = reachOf(matrix, to)
  return {
    gained: after.filter((name) => !before.includes(name)),
    lost: before.filter((name) => !after.includes(name)),
  }
}

export type PersonState = 'inactive' | 'invited' | 'not_entered' | 'active'

/** Where somebody stands: let in and was there, let in and was not yet, or shut out. */
export function stateOf({
  active,
  lastSignInAt,
  linkUntil,
}: Pick<Person, 'active' | 'lastSignInAt' | 'linkUntil'>): PersonState {
  if (!active) return 'inactive'
  if (lastSignInAt !== null) return 'active'
  return linkUntil === null ? 'not_entered' : 'invited'
}
