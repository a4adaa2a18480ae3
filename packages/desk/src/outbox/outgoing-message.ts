import type { IncidentId, Instant, OutboxId } from '@mesa/core'
import { asId } from '@mesa/core'
import type { OutgoingMessage } from '@mesa/plugin-sdk'
import type { Inside } from '../inside.ts'
import { toLine } from '../mail/harmless-text.ts'
import { messageIdFor } from '../mail/message-id.ts'
import { renderMail } from '../mail/render-mail.ts'
import type { StoredMail } from './enqueue.ts'

/** An outbox row as far as a message is made of it. */
export interface OutboxMail {
  id: string
  incidentId: string | null
  idempotencyKey: string
  facts: string
  createdAt: Instant
}

export const mailDomain = ({ company }: Inside): string => company.supportAddress.split('@').at(-1) ?? 'localhost'

/** The id under which this row leaves, however often: a mail that arrives twice is the same mail (trust.md D6). */
export const messageIdOf = (desk: Inside, { id, incidentId }: Pick<OutboxMail, 'id' | 'incidentId'>): string =>
  incidentId === null
    ? `<${id}@${mailDomain(desk)}>`
    : messageIdFor({
        incidentId: asId<IncidentId>(incidentId),
        outboxId: asId<OutboxId>(id),
        key: desk.key,
        domain: mailDomain(desk),
      })

/** The message of an outbox row: always the same words, whenever it is asked for. */
export function outgoingMessage(desk: Inside, row: OutboxMail): OutgoingMessage {
  const { mail, envelope } = JSON.parse(row.facts) as StoredMail
  const { name, supportAddress, timezone } = desk.company
  const { subject, text, html } = renderMail(mail, { name, supportAddress, timezone })
  return {
    idempotencyKey: row.idempotencyKey,
    messageId: messageIdOf(desk, row),
    ...(envelope.inReplyTo !== null && { inReplyTo: envelope.inReplyTo }),
    references: envelope.references,
    from: { name: toLine(name), address: supportAddress },
    to: envelope.to.map(({ name: person, address }) => ({ ...(person !== null && { name: toLine(person) }), address })),
    cc: [],
    subject,
    text,
    html,
    headers: envelope.automatic ? automaticHeaders(mail.kind) : {},
    attachments: [],
    sentAt: row.createdAt,
  }
}

/** Asks other programs not to answer what a program wrote (RFC 3834; the second is Exchange's own). */
const automaticHeaders = (kind: StoredMail['mail']['kind']): Record<string, string> => ({
  'Auto-Submitted': kind === 'acknowledgement' ? 'auto-replied' : 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
})
