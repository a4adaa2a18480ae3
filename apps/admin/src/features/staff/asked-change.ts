import type { Role } from '@mesa/core'
import type { PermissionMatrix, Person } from './role-reach.ts'

/** A change that is said before it is made. */
export type Asked = { role: Role } | { advisorId: string | null } | { active: boolean }

export interface PersonRowProps {
  person: Person
  matrix: PermissionMatrix
  /** Names by id, of all who attend. */
  advisors: ReadonlyMap<string, string>
  /** Advisors that somebody active signs in as. */
  taken: ReadonlySet<string>
}
