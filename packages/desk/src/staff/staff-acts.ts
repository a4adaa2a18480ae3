import type { Inside } from '../inside.ts'
import { changeStaff } from './change-staff.ts'
import { inviteAgain, inviteStaff } from './invite-staff.ts'
import { listStaff } from './list-staff.ts'
import type { StaffDesk } from './staff-desk.ts'

/** The people who sign in. */
export const staffActs = (desk: Inside): StaffDesk => ({
  listStaff: () => listStaff(desk),
  inviteStaff: (person, user) => inviteStaff(desk, person, user),
  inviteAgain: (id, user) => inviteAgain(desk, id, user),
  changeStaff: (id, change, user) => changeStaff(desk, id, change, user),
})
