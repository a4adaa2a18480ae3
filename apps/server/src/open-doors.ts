import { createHmac, randomBytes } from 'node:crypto'
import { toInstant } from '@mesa/core'
import type { Database } from '@mesa/db'
import type { RunningDesk } from '@mesa/desk'
import { v7 as newId } from 'uuid'
import type { Environment } from './config/environment.ts'
import type { LinkMaker } from './sign-in/links.ts'
import { linksToPrint } from './sign-in/printed-links.ts'
import { createSessionCookie, type SessionCookie } from './sign-in/session-cookie.ts'
import { clientAddressOf } from './web/client-address.ts'
import type { HttpServer } from './web/http-server.ts'
import { toOwnOrigins } from './web/own-origin.ts'
import { openStaticApp } from './web/static-app.ts'
import { hasRelay } from './web/status.ts'
import { createWebApp } from './web/web-app.ts'
import type { Log, WebParts } from './web/web-parts.ts'

interface DoorParts {
  environment: Environment
  publicFolder: string
  http: HttpServer
  database: Database
  desk: RunningDesk
  isDemo: boolean
  secretKey: Uint8Array
  url: string
  log: Log
}

/** Lets the web in, and says where mail comes in and who may enter by which link. */
export async function openDoors(parts: DoorParts) {
  const { database, desk, url, isDemo, http } = parts
  const links: LinkMaker = { database, randomBytes, newId, wallMs: Date.now }
  http.answerWith(createWebApp(toWebParts(parts, links)).fetch)
  return {
    smtpUrls: [...desk.channels.values()].flatMap((channel) => channel.listensOn?.() ?? []),
    signInLinks: await linksToPrint(database.read, links, { url, isDemo }),
    hasRelay: hasRelay(desk.channels),
  }
}

function toWebParts(parts: DoorParts, links: LinkMaker): WebParts {
  const { environment, database, desk, url, secretKey, log } = parts
  // A key for each use: what signs cookies must not sign anything else.
  const secret = createHmac('sha256', secretKey).update('sessions').digest('hex')
  const cookie = createSessionCookie(secret, url.startsWith('https:'))
  return {
    desk,
    files: { file: (id) => desk.file(id), raw: async (id) => (await desk.raw(id))?.bytes },
    channels: desk.channels,
    read: database.read,
    cookie,
    links,
    authLibrary: lazyAuthLibrary({ database, cookie, secret, url }),
    mailLink: async ({ email, name, language }, link, expiresAt) => {
      const validMs = expiresAt - links.wallMs()
      const expiresInDesk = toInstant(desk.now() + validMs) // the words tell the desk's time
      await desk.enqueueSignInMail({ address: email, name, language }, link, expiresInDesk)
    },
    addressOf: (c) => clientAddressOf(c, environment.trustedProxies),
    publicUrl: url,
    ownOrigins: toOwnOrigins(url),
    staticApp: openStaticApp(parts.publicFolder),
    log,
  }
}

/** Opens the library at its first request, once. */
export function lazyAuthLibrary(given: { database: Database; cookie: SessionCookie; secret: string; url: string }) {
  const { database, cookie, secret, url } = given
  let opening: Promise<(request: Request) => Promise<Response>> | undefined
  const open = async () => {
    const { openAuthLibrary } = await import('./sign-in/auth-library.ts')
    return openAuthLibrary({
      client: database.client,
      cookie,
      secret,
      publicUrl: url,
      onSignIn: (session) => recordSignIn(database, session),
    })
  }
  return async (request: Request): Promise<Response> => {
    opening ??= open()
    return (await opening)(request)
  }
}

/** The library writes outside our batches; what it did stands in the audit all the same. */
async function recordSignIn(database: Database, { userId, address }: { userId: string; address: string }) {
  const actor = JSON.stringify({ kind: 'user', userId })
  const after = JSON.stringify({ by: 'password', address })
  await database.write([
    {
      sql: "insert into audit (id, at, actor, subject, after) values (?, ?, ?, 'sign_in', ?)",
      args: [newId(), Date.now(), actor, after],
    },
  ])
}
