import type { Instant, Role } from '@mesa/core'
import type { DeskUser } from '../desk.ts'

/** A person who signs in, as the page of users shows them. Instants are the desk's. */
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

/** Somebody was sent a link. */
export interface StaffInvited {
  id: string
  /** Only where no mail can leave: the link itself, for whoever invites to hand over, this once. */
  link: string | null
  linkUntil: Instant
}

export interface StaffDesk {
  listStaff(): Promise<StaffRow[]>
  /**
   * Enters somebody and mails them a one-time link. Throws `staff.address_taken`, `advisor.not_active`,
   * `staff.advisor_taken`.
   */
  inviteStaff(
    person: { name: string; email: string; role: Role; advisorId: string | null; language: 'es' | 'en' },
    user: DeskUser,
  ): Promise<StaffInvited>
  /** Mails another link; links that were not used open no more. Throws `staff.not_found`, also for who is inactive. */
  inviteAgain(id: string, user: DeskUser): Promise<StaffInvited>
  /**
   * Throws `staff.not_found`, `staff.last_admin` when nobody who may administer would be left, `staff.self` for taking
   * one's own access or role, `advisor.not_active`, `staff.advisor_taken`.
   */
  changeStaff(id: string, change: StaffChange, user: DeskUser): Promise<void>
}

export interface StaffChange {
  name?: string
  role?: Role
  advisorId?: string | null
  active?: boolean
}
