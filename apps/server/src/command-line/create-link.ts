import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { publicUrlOf } from '../config/environment.ts'
import { StartFault } from '../config/start-fault.ts'
import { findPerson } from '../sign-in/links.ts'
import { makeLink } from '../web/sign-in-doors.ts'
import { withDatabase } from './offline.ts'
import { sayJson, type Terminal } from './terminal.ts'

const HOUR_MS = 60 * 60 * 1000

/** `mesa create-link EMAIL`: a one-time link for somebody who cannot come in, good for an hour. Throws StartFault `user_not_known`. */
export async function createLinkFor(terminal: Terminal): Promise<number> {
  const { environment, operands } = terminal
  const email = operands[0] ?? ''
  const { url } = await withDatabase(terminal, async (database) => {
    const person = await findPerson(database.read, email)
    if (!person) throw new StartFault('user_not_known', { email })
    const maker = { database, randomBytes, newId, wallMs: Date.now }
    return makeLink(maker, person, publicUrlOf(environment, environment.port), HOUR_MS)
  })
  terminal.say(url)
  sayJson(terminal, { email, url })
  return 0
}
