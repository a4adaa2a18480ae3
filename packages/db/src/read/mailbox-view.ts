import type { Instant } from '@mesa/core'
import type { OutboxKind } from '../schema/outbox.ts'
import type { MailState } from './incident-view.ts'

/** One mail as it left or would leave (issue: nothing is thrown away without a relay). */
export interface MailboxRow {
  id: string
  kind: OutboxKind
  state: MailState
  to: string
  subject: string
  folio: string | null
  createdAt: Instant
  /** Last try, or when it left. */
  at: Instant | null
  attempts: number
  nextAttemptAt: Instant | null
  /** The other server's own words. */
  problem: string | null
}

export interface MailboxMail extends MailboxRow {
  from: string
  cc: string[]
  messageId: string
  inReplyTo: string | null
  references: string[]
  text: string
  html: string
  attachments: { filename: string; bytes: number }[]
}

export interface MailboxPage {
  rows: MailboxRow[]
  next?: string
  counts: Record<MailState, number>
  relay: { host: string; port: number } | null
}

/** Something that was kept whole but could not be read, or was filtered by a rule. */
export interface QuarantineRow {
  id: string
  channel: string
  outcome: 'quarantined' | 'filtered'
  reason: string
  sender: string | null
  subject: string | null
  receivedAt: Instant
  bytes: number
}

export interface QuarantinePage {
  rows: QuarantineRow[]
  next?: string
  /** received = incidents + replies + filtered + quarantined, always. */
  counts: { received: number; incidents: number; replies: number; filtered: number; quarantined: number }
}
