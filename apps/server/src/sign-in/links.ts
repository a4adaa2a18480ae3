import type { Role } from '@mesa/core'
import type { Database, Reader, Statement } from '@mesa/db'
import { hashOfToken, type LinkSource, newSignInLink, toToken } from '@mesa/desk'
import { SESSION_SECONDS } from './sessions.ts'

export interface LinkMaker extends LinkSource {
  database: Pick<Database, 'write'>
  newId(): string
}

/** Makes a one-time token for this person; only its hash is kept. 128 bits. */
export async function createLink(maker: LinkMaker, userId: string, validMs: number): Promise<string> {
  const { token, statements } = newSignInLink(maker, userId, validMs)
  await maker.database.write(statements)
  return token
}

/**
 * Turns a link's token into a session, once: both in one batch, so that of two presses at the same moment one finds
 * nothing left. Returns the session's token, or undefined for a token that is wrong, used, too old or another's.
 */
export async function consumeLink(
  maker: LinkMaker,
  token: string,
  from: { address: string; userAgent: string },
): Promise<string | undefined> {
  if (!/^[\w-]{22}$/.test(token)) return undefined
  const now = maker.wallMs()
  const hash = hashOfToken(token)
  const sessionToken = toToken(maker.randomBytes(32))
  const open: Statement = {
    sql: `insert into auth_session (id, token, user_id, expires_at, created_at, updated_at, ip_address, user_agent)
      select ?, ?, u.id, ?, ?, ?, ?, ? from sign_in_links l join auth_user u on u.id = l.user_id
      where l.token_hash = ? and l.used_at is null and l.expires_at > ? and u.active = 1`,
    args: [
      maker.newId(),
      sessionToken,
      now + SESSION_SECONDS * 1000,
      now,
      now,
      from.address,
      from.userAgent.slice(0, 300),
      hash,
      now,
    ],
  }
  const use: Statement = {
    sql: 'update sign_in_links set used_at = ? where token_hash = ? and used_at is null',
    args: [now, hash],
  }
  const evidence: Statement = {
    sql: `insert into audit (id, at, actor, subject, after)
      select ?, ?, json_object('kind', 'user', 'userId', user_id), 'sign_in', json_object('by', 'link', 'address', ?)
      from auth_session where token = ?`,
    args: [maker.newId(), now, from.address, sessionToken],
  }
  const [opened] = await maker.database.write([open, evidence, use])
  return opened?.rowsAffected === 1 ? sessionToken : undefined
}

export interface Person {
  id: string
  email: string
  name: string
  role: Role
  language: 'es' | 'en'
}

const PERSON = 'select id, email, name, role, language from auth_user where active = 1'

export const findPerson = (read: Reader, email: string): Promise<Person | undefined> =>
  read.first<Person>(`${PERSON} and email = ?`, [email.trim().toLowerCase()])

/** One person for each role that somebody has: the first who was entered. */
export async function onePersonPerRole(read: Reader): Promise<Person[]> {
  const people = await read.all<Person>(`${PERSON} order by rowid`)
  return people.filter(({ role }, index) => people.findIndex((other) => other.role === role) === index)
}
