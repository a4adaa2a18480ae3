import { MesaError, permissions, type Role } from '@mesa/core'
import type { Statement } from '@mesa/db'
import { actedBy } from '../acts.ts'
import type { DeskUser } from '../desk.ts'
import type { Inside } from '../inside.ts'
import { refuseIfTaken, refuseUnlessAdvisor } from './advisor-link.ts'
import type { StaffChange } from './staff-desk.ts'

const keepers: readonly Role[] = permissions['staff.keep']
const KEEPERS = `('${keepers.join("', '")}')`

/** What the row becomes. ?1 whom, ?2 name, ?3 role, ?4 whether the advisor changes, ?5 to whom, ?6 active. */
const after = {
  name: 'coalesce(?2, name)',
  role: 'coalesce(?3, role)',
  advisor: 'case when ?4 then ?5 else advisor_id end',
  active: 'coalesce(?6, active)',
}

/**
 * Asked inside the batch, because two admins may demote each other at the same moment: somebody who keeps staff is left,
 * an advisor stays one person, and something changes at all.
 */
const ALLOWED = `id = ?1
  and (name, role, advisor_id, active) is not (${after.name}, ${after.role}, ${after.advisor}, ${after.active})
  and (role not in ${KEEPERS} or active = 0 or (${after.role} in ${KEEPERS} and ${after.active} = 1)
    or (select count(*) from auth_user where role in ${KEEPERS} and active = 1) > 1)
  and (${after.active} = 0 or not exists (select 1 from auth_user other
    where other.advisor_id = case when ?4 then ?5 else auth_user.advisor_id end and other.id <> ?1 and other.active = 1))`

const EVIDENCE = `insert into audit (id, at, actor, subject, before, after)
  select ?7, ?8, ?9, 'staff.change:' || id,
    json_object('name', name, 'role', role, 'advisorId', advisor_id, 'active', iif(active, 'yes', 'no')),
    json_object('name', ${after.name}, 'role', ${after.role}, 'advisorId', ${after.advisor},
      'active', iif(${after.active}, 'yes', 'no'))
  from auth_user where ${ALLOWED}`

const UPDATE = `update auth_user set name = ${after.name}, role = ${after.role}, advisor_id = ${after.advisor},
  active = ${after.active}, updated_at = ?7 where ${ALLOWED}`

/** Changes who somebody is at the desk. A role counts with the next request; who is switched off is out at once. */
export async function changeStaff(desk: Inside, id: string, change: StaffChange, user: DeskUser): Promise<void> {
  const { name, role, advisorId, active } = change
  if (id === user.userId && (active === false || (role !== undefined && role !== user.role))) {
    throw new MesaError('staff.self', {})
  }
  refuseUnlessAdvisor(desk, advisorId)
  const asked = [id, name ?? null, role ?? null, Number(advisorId !== undefined), advisorId ?? null, toNumber(active)]
  const by = JSON.stringify(actedBy(user))
  const [, changed] = await desk.write([
    { sql: EVIDENCE, args: [...asked, desk.newId(), desk.now(), by] },
    { sql: UPDATE, args: [...asked, desk.wallMs()] },
    {
      sql: "insert into feed (at, kind, opened, by_user_id) select ?, 'directory', 0, ? where changes() > 0",
      args: [desk.now(), user.userId],
    },
    ...endAccess(id),
  ])
  if (changed?.rowsAffected === 0) await explainRefusal(desk, id, change)
}

const toNumber = (active: boolean | undefined): number | null => (active === undefined ? null : Number(active))

const endAccess = (id: string): Statement[] =>
  ['auth_session', 'sign_in_links'].map((table) => ({
    sql: `delete from ${table} where user_id = ?1 and exists (select 1 from auth_user where id = ?1 and active = 0)`,
    args: [id],
  }))

/** Why nothing changed: refused, or so already. */
async function explainRefusal(desk: Inside, id: string, { role, advisorId, active }: StaffChange): Promise<void> {
  const person = await desk.db.read.first<{ name: string; role: Role; advisor_id: string | null; active: number }>(
    'select name, role, advisor_id, active from auth_user where id = ?',
    [id],
  )
  if (!person) throw new MesaError('staff.not_found', { id })
  const staysActive = active ?? person.active === 1
  const wasKeeper = keepers.includes(person.role) && person.active === 1
  if (wasKeeper && !(staysActive && keepers.includes(role ?? person.role))) {
    throw new MesaError('staff.last_admin', { name: person.name })
  }
  if (staysActive) await refuseIfTaken(desk, advisorId === undefined ? person.advisor_id : advisorId, id)
}
