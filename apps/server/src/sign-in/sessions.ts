import { asId, type Language, type Role } from '@mesa/core'
import type { Reader } from '@mesa/db'
import type { DeskUser } from '@mesa/desk'

/** A session ends for good after this, used or not. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60

export interface OpenSession {
  token: string
  user: DeskUser
}

interface SessionRow {
  id: string
  name: string
  email: string
  role: Role
  advisor_id: string | null
  language: Language
}

const FIND = `select u.id, u.name, u.email, u.role, u.advisor_id, u.language
  from auth_session s join auth_user u on u.id = s.user_id
  where s.token = ? and s.expires_at > ? and u.active = 1`

/**
 * Who holds this token now. Read from the rows each time, never from a cache: a deleted session, a person switched off
 * or a role taken away counts with the next request. Expiry is by the machine's clock, as the sign-in library keeps it.
 */
export async function findSession(read: Reader, token: string, wallMs: number): Promise<OpenSession | null> {
  const row = await read.first<SessionRow>(FIND, [token, wallMs])
  if (!row) return null
  // One by one: the driver hangs facts of its own on each row.
  const { id, name, email, role, advisor_id: advisorId, language } = row
  return { token, user: { userId: asId(id), name, email, role, advisorId, language } }
}

/** Whether the session still stands with the role it had. */
export async function stillStands(read: Reader, session: OpenSession, wallMs: number): Promise<boolean> {
  const now = await findSession(read, session.token, wallMs)
  return now !== null && now.user.userId === session.user.userId && now.user.role === session.user.role
}
