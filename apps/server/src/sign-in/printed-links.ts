import type { Role } from '@mesa/core'
import type { Reader } from '@mesa/db'
import { makeLink } from '../web/sign-in-doors.ts'
import { type LinkMaker, onePersonPerRole } from './links.ts'

export interface SignInLink {
  role: Role
  name: string
  email: string
  url: string
}

const HOUR_MS = 60 * 60 * 1000

const PASSWORD_SQL = `select 1 from auth_user join auth_account on auth_account.user_id = auth_user.id
  where auth_user.role = 'admin' and auth_user.active = 1 and auth_account.password is not null limit 1`

const hasAdminWithPassword = async (read: Reader): Promise<boolean> => (await read.first(PASSWORD_SQL)) !== undefined

/**
 * The one-time links that a start prints: in a demo one per role, otherwise one for the admin as long as no admin
 * has another way in: a link is good once, and without a mail server none can be sent. Whoever reads the terminal owns
 * the data anyway.
 */
export async function linksToPrint(
  read: Reader,
  links: LinkMaker,
  { url, isDemo }: { url: string; isDemo: boolean },
): Promise<SignInLink[]> {
  const people = await onePersonPerRole(read)
  const invited = isDemo
    ? people
    : (await hasAdminWithPassword(read))
      ? []
      : people.filter(({ role }) => role === 'admin')
  const printed: SignInLink[] = []
  for (const person of invited) {
    const made = await makeLink(links, person, url, isDemo ? 24 * HOUR_MS : HOUR_MS)
    printed.push({ role: person.role, name: person.name, email: person.email, url: made.url })
  }
  return printed
}
