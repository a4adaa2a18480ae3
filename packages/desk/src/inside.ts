import type { Instant, Language } from '@mesa/core'
import type { Database, ResultSet, WritePlan } from '@mesa/db'
import type { Turns } from './commands/turns.ts'
import type { RuleBook } from './company/rule-book.ts'
import type { Drive } from './files/drive.ts'

/** What the parts of the running desk share. Time, ids and randomness are handed in, so that a history can be replayed. */
export interface Inside {
  db: Database
  now(): Instant
  /** The machine's clock, by which sessions and sign-in links end; a demo's day may stand off it. */
  wallMs(): number
  newId(): string
  randomBytes(length: number): Uint8Array
  /** Keys our tokens in Message-IDs. */
  key: Uint8Array
  rules: RuleBook
  drive: Drive
  company: { name: string; timezone: string; language: Language; supportAddress: string; publicUrl: string }
  /** Acts on one incident take turns. */
  turns: Turns
  /** Which channel carries outgoing mail, and whether it has somewhere to send it now. */
  carrier(): { channel: string; hasRelay: boolean }
  /** Writes and wakes whoever follows the feed. Throws UniqueConflict or MesaError('storage.failed'). */
  write(plan: WritePlan): Promise<ResultSet[]>
  log(level: 'info' | 'warn' | 'error', message: string, facts?: Record<string, string | number | boolean>): void
}
