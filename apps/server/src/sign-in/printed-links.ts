import type { Role } from '@mesa/core'
import type { Reader } from '@mesa/db'
import { hasAnybodyEntered } from '../first-start/first-start.ts'
import { makeLink } from '../web/sign-in-doors.ts'
import { type LinkMaker, onePersonPerRole } from './links.ts'

export interface SignInLink {
  role: Role
  name: string
  url: string
}

const HOUR_MS = 60 * 60 * 1000

/**
 * The one-time links that a start prints: in a demo one per role, otherwise one for the admin as long as nobody has
 * ever come in. Whoever reads the terminal owns the data anyway.
 */
export async function linksToPrint(
  read: Reader,
  links: LinkMaker,
  { url, isDemo }: { url: string; isDemo: boolean },
): Promise<SignInLink[]> {
  const people = await onePersonPerRole(read)
  const invited = isDemo ? people : (await hasAnybodyEntered(read)) ? [] : people.filter(({ role }) => role === 'admin')
  const printed: SignInLink[] = []
  for (const person of invited) {
    const made = await makeLink(links, person, url, isDemo ? 24 * HOUR_MS : HOUR_MS)
    printed.push({ role: person.role, name: person.name, url: made.url })
  }
  return printed
}
