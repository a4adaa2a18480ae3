import type { Instant, Role } from '@mesa/core'
import type { DeskUser } from '../desk.ts'

/** A person who signs in, as the page of users shows them. */
export interface StaffRow {
  id: string
  name: string
  email: string
  role: Role
  advisorId: string | null
  language: 'es' | 'en'
  active: boolean
  /** Has an invitation or sign-in link that still opens. */
  linkUntil: Instant | null
  lastSignInAt: Instant | null
}

export interface StaffDesk {
  listStaff(): Promise<StaffRow[]>
  /** Enters somebody and sends a one-time link (also shown once to whoever invites). Throws `staff.address_taken`. */
  inviteStaff(
    person: { name: string; email: string; role: Role; advisorId: string | null; language: 'es' | 'en' },
    user: DeskUser,
  ): Promise<{ id: string }>
  /** Throws `staff.last_admin` when nobody who may administer would be left, `staff.self` for oneself. */
  changeStaff(
    id: string,
    change: { name?: string; role?: Role; advisorId?: string | null; active?: boolean },
    user: DeskUser,
  ): Promise<void>
}
