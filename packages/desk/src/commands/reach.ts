import { type AdvisorId, type Area, asId, type DecisionContext, type Reached, type Role, type UserId } from '@mesa/core'
import type { Reader } from '@mesa/db'

/** Somebody who can be told now: signs in, and has not left. */
export interface ReachableUser {
  userId: UserId
  role: Role
  advisorId: AdvisorId | null
}

export async function loadStaff(read: Reader): Promise<ReachableUser[]> {
  const rows = await read.all<{ id: string; role: Role; advisor_id: string | null }>(
    'select id, role, advisor_id from auth_user where active = 1 order by name, id',
  )
  return rows.map(({ id, role, advisor_id }) => ({
    userId: asId(id),
    role,
    advisorId: advisor_id === null ? null : asId(advisor_id),
  }))
}

/** For decisions that tell nobody. */
export const nobody: DecisionContext['reach'] = () => 'left'

/** Who is behind a recipient, from the staff and the areas as they are now. */
export function createReach(staff: readonly ReachableUser[], areas: readonly Area[]): DecisionContext['reach'] {
  const people = (found: readonly ReachableUser[]): Reached[] => found.map(({ userId }) => ({ kind: 'user', userId }))
  const active = areas.filter(({ active: isActive }) => isActive)
  return (recipient, owner) => {
    switch (recipient.to) {
      case 'role': {
        const found = people(staff.filter(({ role }) => role === recipient.role))
        return found.length > 0 ? found : 'nobody_has_the_role'
      }
      case 'user': {
        const found = people(staff.filter(({ userId }) => userId === recipient.userId))
        return found.length > 0 ? found : 'left'
      }
      case 'advisor': {
        if (owner === null) return 'no_owner'
        const found = people(staff.filter(({ advisorId }) => advisorId === owner))
        return found.length > 0 ? found : 'left'
      }
      case 'area':
        return active.some(({ id }) => id === recipient.areaId)
          ? [{ kind: 'area', areaId: asId(recipient.areaId) }]
          : 'area_not_active'
      case 'all_areas':
        return active.length > 0 ? active.map(({ id: areaId }) => ({ kind: 'area', areaId })) : 'area_not_active'
      default:
        return recipient satisfies never
    }
  }
}
