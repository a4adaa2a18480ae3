import type { Instant, Language, OutboxId } from '@mesa/core'
import type { ContentBody } from '@mesa/db'
import type { IncidentRecord } from '../commands/incident-record.ts'
import type { Inside } from '../inside.ts'
import { findContactPerson } from '../intake/lookups.ts'
import type { ReplyMail } from '../mail/mail-facts.ts'
import { mailSubject } from '../mail/render-mail.ts'
import type { NewMail } from './enqueue.ts'

export interface Answer {
  id: OutboxId
  at: Instant
  text: string
  to: readonly string[]
  authorName: string
}

/** Whole threads grow without end; the newest ids are those that mail programs look at (RFC 5322 3.6.4). */
const MOST_REFERENCES = 20
const QUOTED_LENGTH = 4_000

/** A person's answer as a mail that continues the customer's thread. */
export async function replyMail(desk: Inside, record: IncidentRecord, answer: Answer): Promise<NewMail> {
  const { state, subject, reporter, reporterAddress } = record
  const person = state.contactId ? await findContactPerson(desk.db.read, state.contactId) : undefined
  const heard = await lastHeard(desk, state.id)
  const nameOf = (address: string): string | null => {
    if (address === person?.address) return person.name
    return address === reporterAddress && reporter !== address ? reporter : null
  }
  const language: Language = person?.language ?? desk.company.language
  const mail: ReplyMail = {
    kind: 'reply',
    language,
    sentAt: answer.at,
    folio: state.folio,
    subject,
    authorName: answer.authorName,
    text: answer.text,
    quoted: heard && quotedFrom(heard, reporter ?? ''),
  }
  const messageId = heard?.body.messageId ?? null
  const references = [...(heard?.body.references ?? []), ...(messageId ? [messageId] : [])]
  return {
    id: answer.id,
    kind: 'reply',
    idempotencyKey: `reply:${answer.id}`,
    incidentId: state.id,
    subject: mailSubject(mail),
    at: answer.at,
    mail,
    envelope: {
      to: answer.to.map((address) => ({ name: nameOf(address), address })),
      inReplyTo: messageId,
      references: references.slice(-MOST_REFERENCES),
      automatic: false,
    },
  }
}

const LAST_HEARD = `select incident_events.at, contents.body from incident_events
  join contents on contents.id = json_extract(incident_events.facts, '$.contentId')
  where incident_events.incident_id = ? and incident_events.type in ('opened', 'customer_replied')
    and contents.body is not null
  order by incident_events.version desc limit 1`

const quotedFrom = ({ at, body: { author, text } }: Heard, reporter: string): NonNullable<ReplyMail['quoted']> => ({
  at,
  authorName: author.name ?? author.address ?? reporter,
  text: text.slice(0, QUOTED_LENGTH),
})

interface Heard {
  at: Instant
  body: ContentBody
}

/** What the customer wrote last: it is what an answer answers. */
async function lastHeard(desk: Inside, incidentId: string): Promise<Heard | null> {
  const row = await desk.db.read.first<{ at: Instant; body: string }>(LAST_HEARD, [incidentId])
  return row ? { at: row.at, body: JSON.parse(row.body) as ContentBody } : null
}
