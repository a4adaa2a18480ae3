import type { Inside } from '../inside.ts'
import type { StaffDesk } from './staff-desk.ts'

const absent = async (): Promise<never> => {
  throw new Error('the staff pages are not wired yet')
}

/** The people who sign in. */
export const staffActs = (_desk: Inside): StaffDesk => ({ listStaff: absent, inviteStaff: absent, changeStaff: absent })
