import { trpcServer } from '@hono/trpc-server'
import { type ApiContext, appRouter } from '@mesa/api'
import { isMesaError } from '@mesa/core'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { findSession, type OpenSession, stillStands } from '../sign-in/sessions.ts'
import { channelDoors } from './channel-doors.ts'
import { ownOriginOnly } from './own-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { signInDoors } from './sign-in-doors.ts'
import { toStatus } from './status.ts'
import { answerFile, answerRaw } from './stored-files.ts'
import type { WebParts } from './web-parts.ts'

const API_BYTES = 2 * 1024 * 1024

/** Every door of the web, in the order in which they are tried. */
export function createWebApp(parts: WebParts): Hono {
  const { desk, read, files, channels, publicUrl, ownOrigins } = parts
  const app = new Hono()
  const sessionOf = createSessionReader(parts)
  const limit = bodyLimit({ maxSize: API_BYTES, onError: (c) => c.json({ code: 'input.too_large' }, 413) })

  app.use(securityHeaders(publicUrl.startsWith('https:')))
  app.get('/health', async (c) => {
    const isWell = await read.first('select 1 as well').catch(() => undefined)
    return isWell ? c.json({ ok: true }) : c.json({ ok: false }, 503)
  })

  app.use('/trpc/*', ownOriginOnly(ownOrigins, { json: true }), limit)
  app.use('/trpc/*', apiDoor(parts, sessionOf))

  app.use('/api/*', ownOriginOnly(ownOrigins, { json: true }), limit)
  app.get('/api/status', (c) => c.json(toStatus(desk, channels, publicUrl)))
  app.route('/api', signInDoors(parts))

  app.get('/files/:id/:name', async (c) => answerFile(c, await sessionOf(c), files))
  app.get('/raw/:id', async (c) => answerRaw(c, await sessionOf(c), files))
  app.route('/f', channelDoors(parts))

  app.notFound((c) => c.json({ code: 'not_found' }, 404))
  app.onError((error, c) => toErrorAnswer(c, error, parts))
  app.get('*', (c, next) => answerInterface(c, parts) ?? next())
  return app
}

type SessionReader = (c: Context) => Promise<OpenSession | null>

/** Who asks, by the cookie; the rows are asked every time. */
function createSessionReader({ cookie, read, links }: WebParts): SessionReader {
  return async (c) => {
    const token = cookie.read(c.req.header('cookie'))
    return token === undefined ? null : findSession(read, token, links.wallMs())
  }
}

function apiDoor({ desk, read, links, log }: WebParts, sessionOf: SessionReader) {
  return trpcServer({
    router: appRouter,
    endpoint: '/trpc',
    // A record that is checked is longer than an address may be.
    allowMethodOverride: true,
    createContext: async (_, c): Promise<ApiContext & Record<string, unknown>> => {
      const session = await sessionOf(c)
      return {
        desk,
        user: session?.user ?? null,
        stillSignedIn: async () => session !== null && (await stillStands(read, session, links.wallMs())),
      }
    },
    onError: ({ error, path }) => {
      if (error.code !== 'INTERNAL_SERVER_ERROR') return
      log('error', 'a procedure failed', { path: path ?? '', problem: String(error.cause?.stack ?? error.stack) })
    },
  })
}

/** No reader ever sees a stack; the log does. */
function toErrorAnswer(c: Context, error: Error, { log }: WebParts): Response {
  if (isMesaError(error) && error.code === 'storage.failed') return c.json({ code: error.code }, 503)
  log('error', 'a request failed', { path: c.req.path, problem: String(error.stack) })
  return c.json({ code: 'unexpected' }, 500)
}

/** Paths that belong to programs: what is not there is told as JSON, never by the interface's page. */
const forPrograms = /^\/(?:trpc|api|files|raw|f|assets|health)(?:\/|$)/

/** The explicit last route: a built file, or the page that draws every route of the interface. */
function answerInterface(c: Context, { staticApp }: WebParts): Response | undefined {
  const file = staticApp.answer(c, c.req.path)
  if (file) return file
  return forPrograms.test(c.req.path) ? undefined : staticApp.page(c)
}
