import type { Reader } from '@mesa/db'
import type { Desk } from '@mesa/desk'
import type { OpenChannel } from '@mesa/plugin-sdk'
import type { Context } from 'hono'
import type { LinkMaker, Person } from '../sign-in/links.ts'
import type { SessionCookie } from '../sign-in/session-cookie.ts'
import type { StaticApp } from './static-app.ts'
import type { FileReaders } from './stored-files.ts'

export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  facts?: Record<string, string | number | boolean>,
) => void

/** What the web's doors are made of; tests hand in a small desk and a database of their own. */
export interface WebParts {
  desk: Desk
  files: FileReaders
  channels: ReadonlyMap<string, OpenChannel>
  read: Reader
  cookie: SessionCookie
  links: LinkMaker
  /** Answers `/api/auth/*`; opens the sign-in library at its first request. */
  authLibrary(request: Request): Promise<Response>
  mailLink(person: Person, url: string, expiresAt: number): Promise<void>
  addressOf(c: Context): string
  publicUrl: string
  ownOrigins: string[]
  staticApp: StaticApp
  log: Log
}
