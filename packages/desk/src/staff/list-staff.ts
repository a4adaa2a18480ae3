import { type Instant, type Language, type Role, toInstant } from '@mesa/core'
import type { Inside } from '../inside.ts'
import type { StaffRow } from './staff-desk.ts'

interface PersonRow {
  id: string
  name: string
  email: string
  role: Role
  advisor_id: string | null
  language: Language
  active: number
  link_until: number | null
  last_sign_in: number | null
}

// The audit has no index for this: read aside, it keeps nobody waiting.
const STAFF_SQL = `with entered as (
    select json_extract(actor, '$.userId') as user_id, max(at) as at from audit where subject = 'sign_in' group by 1)
  select u.id, u.name, u.email, u.role, u.advisor_id, u.language, u.active, entered.at as last_sign_in,
    (select max(expires_at) from sign_in_links where user_id = u.id and used_at is null and expires_at > ?) as link_until
  from auth_user u left join entered on entered.user_id = u.id
  order by u.active desc, u.name collate nocase`

/** Everybody who signs in or did, active people first. */
export async function listStaff(desk: Inside): Promise<StaffRow[]> {
  const wall = desk.wallMs()
  const rows = await desk.db.readAside.all<PersonRow>(STAFF_SQL, [wall])
  const inDesk = (at: number | null): Instant | null => (at === null ? null : toInstant(at - wall + desk.now()))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    advisorId: row.advisor_id,
    language: row.language,
    active: row.active === 1,
    linkUntil: row.active === 1 ? inDesk(row.link_until) : null,
    lastSignInAt: inDesk(row.last_sign_in),
  }))
}
