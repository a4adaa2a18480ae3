import {
  type Advisor,
  type Area,
  asId,
  type Role,
  type SupportedSystem,
  type UrgencyCriterion,
  type UserId,
} from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { Directory } from './directory-view.ts'

/** The company's rules as the desk holds them; people and counts are read. */
export interface DirectoryRules {
  systems: readonly SupportedSystem[]
  criteria: readonly UrgencyCriterion[]
  areas: readonly Area[]
  advisors: ReadonlyMap<string, Advisor>
}

interface UserStored {
  id: string
  name: string
  role: Role
  advisor_id: string | null
}

const USERS_SQL = 'select id, name, role, advisor_id from auth_user where active = 1 order by name'
export const LOAD_SQL = `select advisor_id, count(*) as n from incidents
  where is_open = 1 and advisor_id is not null group by advisor_id`

/** The lists that every page needs. */
export async function readDirectory(aside: Reader, rules: DirectoryRules): Promise<Directory> {
  const users = await aside.all<UserStored>(USERS_SQL)
  const loads = new Map(
    (await aside.all<{ advisor_id: string; n: number }>(LOAD_SQL)).map(({ advisor_id, n }) => [advisor_id, n]),
  )
  const userOf = (advisorId: string): UserId | null => {
    const user = users.find(({ advisor_id }) => advisor_id === advisorId)
    return user ? asId(user.id) : null
  }
  return {
    systems: rules.systems.map(({ id, name }) => ({ id, name })),
    criteria: rules.criteria.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
    areas: rules.areas.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
    advisors: [...rules.advisors.values()]
      .filter(({ active }) => active)
      .map(({ id, name, level, systems }) => ({
        id,
        name,
        level,
        systems: Object.keys(systems),
        userId: userOf(id),
        open: loads.get(id) ?? 0,
      })),
    users: users.map(({ id, name, role }) => ({ id: asId(id), name, role })),
  }
}
