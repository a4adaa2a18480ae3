import { signInUrl } from '@mesa/desk'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { CLIENT_ADDRESS_HEADER, openAuthPaths } from '../sign-in/auth-library.ts'
import { createGuessLimit } from '../sign-in/guess-limit.ts'
import { consumeLink, createLink, findPerson, type LinkMaker, type Person } from '../sign-in/links.ts'
import { SESSION_SECONDS } from '../sign-in/sessions.ts'
import type { WebParts } from './web-parts.ts'

const LINK_VALID_MS = 60 * 60 * 1000
const WINDOW_MS = 15 * 60 * 1000

/** Everything about coming in: one-time links, the mail that brings one, and the sign-in library's few open paths. */
export function signInDoors(parts: WebParts): Hono {
  const { links, cookie, addressOf } = parts
  const presses = createGuessLimit(60, WINDOW_MS, links.wallMs)
  const doors = new Hono()

  doors.post('/sign-in/link', async (c) => {
    const address = addressOf(c)
    const waitSeconds = presses.count(address)
    if (waitSeconds > 0) return tooMany(c, waitSeconds)
    const body = linkBody.safeParse(await readJson(c))
    const from = { address, userAgent: c.req.header('user-agent') ?? '' }
    const session = body.success ? await consumeLink(links, body.data.token, from) : undefined
    if (!session) return c.json({ code: 'sign_in.link_not_valid' }, 401)
    c.header('set-cookie', cookie.write(session, SESSION_SECONDS))
    return c.json({ signedIn: true })
  })

  doors.post('/sign-in/request-link', requestLink(parts))
  for (const path of openAuthPaths) doors.all(`/auth${path}`, passToLibrary(parts))
  return doors
}

const linkBody = z.strictObject({ token: z.string().max(100) })
const requestBody = z.strictObject({ email: z.string().max(320) })
const emailInside = z.object({ email: z.string() })

const readJson = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined)

const tooMany = (c: Context, seconds: number) => {
  c.header('retry-after', `${seconds}`)
  return c.json({ code: 'sign_in.too_many', params: { retryAfterSeconds: seconds } }, 429)
}

/**
 * Mails a link to whoever may sign in. The answer is given before anything is looked up, so that neither its words nor
 * its time tell whether the address exists; beyond the limits it says the same and nothing is sent.
 */
function requestLink(parts: WebParts) {
  const { addressOf, log, links } = parts
  const perPerson = createGuessLimit(3, WINDOW_MS, links.wallMs)
  const perAddress = createGuessLimit(20, WINDOW_MS, links.wallMs)
  return async (c: Context) => {
    const body = requestBody.safeParse(await readJson(c))
    const email = body.success ? body.data.email.trim().toLowerCase() : ''
    const isWelcome = perAddress.count(addressOf(c)) === 0 && perPerson.count(email) === 0
    if (email !== '' && isWelcome) {
      setImmediate(() => {
        sendLink(parts, email).catch((error: unknown) =>
          log('error', 'a sign-in mail failed', { problem: String(error) }),
        )
      })
    }
    return c.json({ asked: true })
  }
}

async function sendLink({ read, links, mailLink, publicUrl }: WebParts, email: string): Promise<void> {
  const person = await findPerson(read, email)
  if (!person) return
  const { url, expiresAt } = await makeLink(links, person, publicUrl, LINK_VALID_MS)
  await mailLink(person, url, expiresAt)
}

/** A one-time link for this person, as it stands in a mail or in the terminal. */
export async function makeLink(links: LinkMaker, person: Pick<Person, 'id'>, publicUrl: string, validMs: number) {
  const token = await createLink(links, person.id, validMs)
  return { url: signInUrl(publicUrl, token), expiresAt: links.wallMs() + validMs }
}

/** Hands a request to the sign-in library, with the address that our door saw and within our limit per account. */
function passToLibrary({ authLibrary, addressOf, publicUrl, links }: WebParts) {
  const guesses = createGuessLimit(10, WINDOW_MS, links.wallMs)
  return async (c: Context) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const body = isReading ? undefined : await c.req.text()
    if (c.req.path.endsWith('/sign-in/email')) {
      const asked = emailInside.safeParse(await readJson(c))
      const waitSeconds = asked.success ? guesses.count(asked.data.email.trim().toLowerCase()) : 0
      if (waitSeconds > 0) return tooMany(c, waitSeconds)
    }
    const headers = new Headers(c.req.raw.headers)
    headers.set(CLIENT_ADDRESS_HEADER, addressOf(c))
    // The origin was looked at before; the library knows only the public one.
    if (!isReading) headers.set('origin', publicUrl)
    const answer = await authLibrary(new Request(publicUrl + c.req.path, { method: c.req.method, headers, body }))
    return new Response(answer.body, answer)
  }
}
