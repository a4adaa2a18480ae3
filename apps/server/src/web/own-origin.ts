import type { MiddlewareHandler } from 'hono'
import { isLoopback } from '../config/environment.ts'

/** The origins a browser may come from: the public one, and on this machine both of its names. */
export function toOwnOrigins(publicUrl: string): string[] {
  const { origin, protocol, hostname, port } = new URL(publicUrl)
  if (!isLoopback(hostname)) return [origin]
  const rest = port === '' ? '' : `:${port}`
  return [...new Set([origin, `${protocol}//localhost${rest}`, `${protocol}//127.0.0.1${rest}`])]
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what changes something unless our own pages ask for it. A browser always tells where a request comes from; a
 * program that tells nothing carries no other person's cookies. With `json`, bodies of forms are refused as well.
 */
export const ownOriginOnly =
  (ownOrigins: string[], { json }: { json: boolean }): MiddlewareHandler =>
  async (c, next) => {
    if (reading.has(c.req.method)) return next()
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const isOwn = origin === undefined ? site === undefined || site === 'same-origin' : ownOrigins.includes(origin)
    if (!isOwn) return c.json({ code: 'origin.not_own' }, 403)

    const type = c.req.header('content-type')
    if (json && type !== undefined && !/^application\/json\b/i.test(type)) {
      return c.json({ code: 'input.not_json' }, 415)
    }
    return next()
  }
