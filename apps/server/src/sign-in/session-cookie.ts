import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse } from 'hono/utils/cookie'

/** The session cookie, signed as the sign-in library signs it, so that either of us may read what the other set. */
export interface SessionCookie {
  name: string
  attributes: { httpOnly: true; secure: boolean; sameSite: 'lax'; path: '/' }
  /** The token that a `Cookie` header carries; undefined when there is none or its signature is not ours. */
  read(header: string | undefined): string | undefined
  /** The value of a `Set-Cookie` header. */
  write(token: string, maxAgeSeconds: number): string
}

/** `secure` whenever browsers come by https: then the name's prefix binds the cookie to this very host. */
export function createSessionCookie(secret: string, secure: boolean): SessionCookie {
  const name = secure ? '__Host-mesa-session' : 'mesa-session'
  const signatureOf = (token: string) => createHmac('sha256', secret).update(token).digest('base64')
  return {
    name,
    attributes: { httpOnly: true, secure, sameSite: 'lax', path: '/' },
    read: (header) => {
      const signed = header && parse(header, name)[name]
      if (!signed) return undefined
      const at = signed.lastIndexOf('.')
      const token = signed.slice(0, at)
      return at > 0 && isSame(signed.slice(at + 1), signatureOf(token)) ? token : undefined
    },
    write: (token, maxAgeSeconds) => {
      const signed = encodeURIComponent(`${token}.${signatureOf(token)}`)
      return `${name}=${signed}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; ${secure ? 'Secure; ' : ''}SameSite=Lax`
    },
  }
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
