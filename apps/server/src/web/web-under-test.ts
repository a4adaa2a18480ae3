import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Role, roles } from '@mesa/core'
import { type Database, openDatabase } from '@mesa/db'
import type { Desk } from '@mesa/desk'
import type { OpenChannel } from '@mesa/plugin-sdk'
import { toProxyList } from '../config/trusted-proxies.ts'
import { enterStaff } from '../first-start/first-start.ts'
import { lazyAuthLibrary } from '../open-doors.ts'
import { createLink, findPerson, type LinkMaker } from '../sign-in/links.ts'
import { createSessionCookie } from '../sign-in/session-cookie.ts'
import { clientAddressOf } from './client-address.ts'
import { toOwnOrigins } from './own-origin.ts'
import { openStaticApp } from './static-app.ts'
import { createWebApp } from './web-app.ts'
import type { WebParts } from './web-parts.ts'

const SECRET = 'a secret that only the tests know, long enough'

/** A web app over a real database with one person per role, and a desk that answers what a test needs. */
export interface WebUnderTest {
  request(path: string, init?: RequestInit): Promise<Response>
  /** The same with the bindings that a real socket brings. */
  fetch(request: Request, bindings: unknown): Promise<Response>
  /** Signs in by a link and gives the cookie header. */
  cookieOf(role: Role): Promise<string>
  linkFor(role: Role, validMs?: number): Promise<string>
  /** Moves the machine's clock. */
  pass(ms: number): void
  mails: { to: string; url: string }[]
  logged: string[]
  database: Database
  url: string
}

export const emailOf = (role: Role): string => `${role}@cardon.example`

export async function webUnderTest(given: { url?: string; desk?: Partial<Desk> } = {}): Promise<WebUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-web-'))
  const migrationsFolder = fileURLToPath(new URL('../../../../packages/db/migrations', import.meta.url))
  const database = await openDatabase({ folder, migrationsFolder, startId: 'test' })
  let ids = 0
  let passed = 0
  const newId = () => `id-${++ids}`
  const wallMs = () => Date.now() + passed
  const staff = roles.map((role) => ({ name: `The ${role}`, email: emailOf(role), role, advisorId: null }))
  await database.write(enterStaff(staff, { idOf: newId, now: Date.now() as never, language: 'es' }))

  const url = given.url ?? 'http://127.0.0.1:8080'
  const cookie = createSessionCookie(SECRET, url.startsWith('https:'))
  const links: LinkMaker = { database, newId, wallMs, randomBytes: (n) => crypto.getRandomValues(new Uint8Array(n)) }
  const mails: WebUnderTest['mails'] = []
  const logged: string[] = []
  const parts: WebParts = {
    desk: { ...quietDesk, ...given.desk } as Desk,
    files: {
      file: async (id) => (id === 'one' ? hostileFile : undefined),
      raw: async (id) => (id === 'one' ? new TextEncoder().encode('From: a@b.example\r\n\r\n<b>') : undefined),
    },
    channels: new Map([['form', formChannel]]),
    read: database.read,
    cookie,
    links,
    authLibrary: lazyAuthLibrary({ database, cookie, secret: SECRET, url }),
    mailLink: async ({ email }, link) => void mails.push({ to: email, url: link }),
    addressOf: (c) => clientAddressOf(c, toProxyList('10.0.0.0/8')),
    publicUrl: url,
    ownOrigins: toOwnOrigins(url),
    staticApp: openStaticApp(builtInterface(folder)),
    log: (_, message, facts) => void logged.push(`${message} ${JSON.stringify(facts)}`),
  }
  const app = createWebApp(parts)
  const linkFor = async (role: Role, validMs = 60_000) => {
    const person = await findPerson(database.read, emailOf(role))
    return createLink(links, person?.id ?? '', validMs)
  }
  return {
    request: async (path, init) => app.request(path, init),
    fetch: async (request, bindings) => app.fetch(request, bindings),
    linkFor,
    cookieOf: async (role) => {
      const answer = await app.request('/api/sign-in/link', json({ token: await linkFor(role) }))
      return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    },
    pass: (ms) => {
      passed += ms
    },
    mails,
    logged,
    database,
    url,
  }
}

/** A POST as our own pages send it. */
export const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
})

const quietDesk: Partial<Desk> = {
  company: {
    name: 'Sistemas Cardón',
    timezone: 'America/Hermosillo',
    language: 'es',
    supportAddress: 'soporte@cardon.example',
    publicUrl: 'http://127.0.0.1:8080',
  },
  isDemo: true,
  now: () => 1_764_000_000_000,
}

const hostileFile = {
  filename: 'a"\r\nset-cookie: x=1;ñ😀.svg',
  mimeType: 'image/svg+xml; x',
  bytes: new TextEncoder().encode('<svg onload="alert(1)"/>'),
}

const formChannel: OpenChannel = {
  http: async (request, { address }) => new Response(`${new URL(request.url).pathname} from ${address}`),
  health: () => ({ state: 'healthy' }),
  close: async () => {},
}

function builtInterface(folder: string): string {
  const built = join(folder, 'public')
  mkdirSync(join(built, 'assets'), { recursive: true })
  writeFileSync(join(built, 'index.html'), '<!doctype html><title>Mesa</title>')
  writeFileSync(join(built, 'assets', 'main-BfK3x9aQ.js'), 'export {}')
  return built
}
