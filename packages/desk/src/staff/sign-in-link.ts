import { createHash } from 'node:crypto'
import type { Statement } from '@mesa/db'

const TOKEN_BYTES = 16

export interface LinkSource {
  randomBytes(count: number): Uint8Array
  /** The machine's clock: sessions and links are about real time even in a demo whose day was chosen. */
  wallMs(): number
}

export interface NewLink {
  token: string
  /** By the machine's clock. */
  expiresAt: number
  statements: Statement[]
}

export const toToken = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A one-time token for this person, with the rows that make it open; only its hash is kept. 128 bits. */
export function newSignInLink(source: LinkSource, userId: string, validMs: number): NewLink {
  const token = toToken(source.randomBytes(TOKEN_BYTES))
  const now = source.wallMs()
  const expiresAt = now + validMs
  return {
    token,
    expiresAt,
    statements: [
      // Nobody needs a link that is over: the table stays as small as the company.
      { sql: 'delete from sign_in_links where expires_at < ?', args: [now] },
      {
        sql: 'insert into sign_in_links (token_hash, user_id, created_at, expires_at) values (?, ?, ?, ?)',
        args: [hashOfToken(token), userId, now, expiresAt],
      },
    ],
  }
}

/** The page that a link leads to; it has a button of its own, since mail scanners open every link. */
export const signInUrl = (publicUrl: string, token: string): string => `${publicUrl}/sign-in/link?token=${token}`
