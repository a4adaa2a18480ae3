import type { IncidentId, Instant, OutboxId } from '@mesa/core'
import { insertRows, type Statement } from '@mesa/db'
import { type OutboxKind, outbox } from '@mesa/db/schema'
import type { Inside } from '../inside.ts'
import type { MailFacts } from '../mail/mail-facts.ts'

/** What surrounds the words: who gets it and what it answers. */
export interface Envelope {
  to: { name: string | null; address: string }[]
  inReplyTo: string | null
  references: string[]
  /** Written by a rule: other programs are asked not to answer it (RFC 3834). */
  automatic: boolean
}

export interface StoredMail {
  mail: MailFacts
  envelope: Envelope
}

export interface NewMail extends StoredMail {
  id: OutboxId
  kind: OutboxKind
  /** The same effect asked for twice meets this key. */
  idempotencyKey: string
  incidentId: IncidentId | null
  subject: string
  at: Instant
}

/** Rows of the outbox, for the batch that causes the effects. Without a relay they are kept until a person decides. */
export function enqueueMails(desk: Inside, mails: readonly NewMail[]): Statement[] {
  const { channel, hasRelay } = desk.carrier()
  return insertRows(
    outbox,
    mails.map(({ id, kind, idempotencyKey, incidentId, subject, at, mail, envelope }) => ({
      id,
      kind,
      state: hasRelay ? ('pending' as const) : ('kept' as const),
      idempotencyKey,
      channel,
      incidentId,
      recipient: envelope.to.map(({ address }) => address).join(', '),
      subject,
      facts: JSON.stringify({ mail, envelope } satisfies StoredMail),
      createdAt: at,
      dueAt: at,
    })),
  )
}
