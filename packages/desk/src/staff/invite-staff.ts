import { type Instant, type Language, MesaError, toInstant } from '@mesa/core'
import { isConflictOn, type Statement } from '@mesa/db'
import { actedBy, evidenceOf } from '../acts.ts'
import type { DeskUser } from '../desk.ts'
import type { Inside } from '../inside.ts'
import { signInMail } from '../outbox/sign-in-mail.ts'
import { refuseIfTaken, refuseUnlessAdvisor } from './advisor-link.ts'
import { newSignInLink, signInUrl } from './sign-in-link.ts'
import type { StaffDesk, StaffInvited } from './staff-desk.ts'

/** Long enough for a weekend; a link that somebody asks for at the door is good for an hour. */
const INVITATION_MS = 3 * 24 * 60 * 60 * 1000

type NewPerson = Parameters<StaffDesk['inviteStaff']>[0]

/** One batch: the person, their link, its mail and the evidence, or nothing. Throws as StaffDesk.inviteStaff says. */
export async function inviteStaff(desk: Inside, given: NewPerson, user: DeskUser): Promise<StaffInvited> {
  const person = { ...given, id: desk.newId(), email: given.email.trim().toLowerCase() }
  refuseUnlessAdvisor(desk, person.advisorId)
  await refuseIfTaken(desk, person.advisorId, person.id)
  const invitation = invite(desk, person, user)
  const { id, name, email, role, advisorId, language } = person
  const after = { name, email, role, advisorId }
  try {
    const [entered] = await desk.write([
      {
        sql: `insert into auth_user
          (id, name, email, email_verified, created_at, updated_at, role, advisor_id, language, active)
          select ?1, ?2, ?3, 1, ?4, ?4, ?5, ?6, ?7, 1 where ?6 is null
            or not exists (select 1 from auth_user where advisor_id = ?6 and active = 1)`,
        args: [id, name, email, desk.wallMs(), role, advisorId, language],
      },
      ...evidenceOf(actedBy(user), { id: desk.newId(), at: desk.now(), subject: `staff.invite:${id}`, after }),
      ...invitation.statements,
    ])
    if (entered?.rowsAffected === 0) await refuseIfTaken(desk, advisorId, id)
  } catch (error) {
    if (isConflictOn(error, 'auth_user')) {
      throw new MesaError('staff.address_taken', { address: email }, { cause: error })
    }
    // The link of a person who was not entered breaks its reference: two took one advisor at the same moment.
    await refuseIfTaken(desk, advisorId, id)
    throw error
  }
  return { id, link: invitation.link, linkUntil: invitation.linkUntil }
}

interface Invited {
  id: string
  name: string
  email: string
  language: Language
}

/** Sends a link once more; the earlier ones that nobody used open no more. */
export async function inviteAgain(desk: Inside, id: string, user: DeskUser): Promise<StaffInvited> {
  const person = await desk.db.read.first<Invited>(
    'select id, name, email, language from auth_user where id = ? and active = 1',
    [id],
  )
  if (!person) throw new MesaError('staff.not_found', { id })
  const { statements, link, linkUntil } = invite(desk, person, user)
  const subject = `staff.invite_again:${id}`
  await desk.write([
    { sql: 'delete from sign_in_links where user_id = ? and used_at is null', args: [id] },
    ...evidenceOf(actedBy(user), { id: desk.newId(), at: desk.now(), subject, after: { email: person.email } }),
    ...statements,
  ])
  return { id, link, linkUntil }
}

interface Invitation {
  statements: Statement[]
  link: string | null
  linkUntil: Instant
}

function invite(desk: Inside, person: Invited, by: DeskUser): Invitation {
  const { token, expiresAt, statements } = newSignInLink(desk, person.id, INVITATION_MS)
  const url = signInUrl(desk.company.publicUrl, token)
  const linkUntil = toInstant(expiresAt - desk.wallMs() + desk.now()) // the words tell the desk's time
  const to = { address: person.email, name: person.name, language: person.language, invitedBy: by.name }
  return {
    link: desk.carrier().hasRelay ? null : url,
    linkUntil,
    statements: [...statements, ...signInMail(desk, to, url, linkUntil), ...toldBy(desk, by)],
  }
}

/** Whoever looks at people or at outgoing mail sees it at once. */
const toldBy = (desk: Inside, { userId }: DeskUser): Statement[] =>
  ['directory', 'mailbox'].map((kind) => ({
    sql: 'insert into feed (at, kind, opened, by_user_id) values (?, ?, 0, ?)',
    args: [desk.now(), kind, userId],
  }))
