import { type Actor, asId, type IncidentEvent, toInstant } from '@mesa/core'
import { eventOf } from '../write/chain.ts'
import type { ContentBody } from '../write/content-body.ts'
import type { AttachmentStored, EventStored, MailStored } from './incident-sql.ts'
import type { AttachmentView, ContentView, MailState, PersonCard, TimelineEntry } from './incident-view.ts'
import type { Names } from './names.ts'

export interface TimelineParts {
  events: readonly EventStored[]
  attachments: readonly AttachmentStored[]
  mails: readonly MailStored[]
  stateOf(mail: MailStored): MailState
  names: Names
  reporter: string | null
  contact: PersonCard | null
}

/** The events in order, each with what was written, by whom, and how far its mail has come. */
export function toTimeline(parts: TimelineParts): TimelineEntry[] {
  return parts.events.map((row) => {
    const event = eventOf(row)
    const content = toContent(row, parts)
    return {
      version: row.version,
      event,
      actorName: actorName(event.actor, content, parts),
      content,
      mail: toMail(event, parts),
    }
  })
}

function actorName(actor: Actor, content: ContentView | null, { names, reporter, contact }: TimelineParts): string {
  switch (actor.kind) {
    case 'user':
      return names.user(asId(actor.userId)) ?? ''
    case 'contact':
      return content?.author.name ?? contact?.name ?? content?.author.address ?? reporter ?? ''
    case 'channel':
      return actor.channel
    case 'rule':
      return actor.rule
    default:
      return actor satisfies never
  }
}

function toContent({ content_id: id, body, raw_id }: EventStored, { attachments }: TimelineParts): ContentView | null {
  if (id === null) return null
  const files = attachments.filter(({ content_id }) => content_id === id).map(toAttachment)
  const rawUrl = raw_id === null ? null : `/raw/${raw_id}`
  if (body === null) return { ...erased, attachments: files, rawUrl }
  const { author, to, cc, subject, text, fullText, html } = JSON.parse(body) as ContentBody
  return { erased: false, author, to, cc, subject, text, fullText, html, attachments: files, rawUrl }
}

const erased = {
  erased: true,
  author: { name: null, address: null, phone: null },
  to: [],
  cc: [],
  subject: null,
  text: '',
  fullText: null,
  html: null,
}

const toAttachment = ({ id, filename, mime_type: mimeType, bytes }: AttachmentStored): AttachmentView => ({
  id,
  filename,
  mimeType,
  bytes,
  url: `/files/${id}/${encodeURIComponent(filename)}`,
})

/** The mail that carries this event to somebody outside. */
function toMail(event: IncidentEvent, { mails, stateOf }: TimelineParts): TimelineEntry['mail'] {
  const id = outboxIdOf(event)
  const mail = mails.find((each) => each.id === id)
  if (!mail) return null
  const { recipient: to, finished_at: at, last_reply: problem } = mail
  const state = stateOf(mail)
  return { id: mail.id, state, to, at: at === null ? null : toInstant(at), problem: state === 'sent' ? null : problem }
}

const outboxIdOf = (event: IncidentEvent): string | undefined => {
  if (event.type === 'replied') return event.outboxId
  if (event.type === 'escalation_fired') return event.notified[0]?.outboxId
  if (event.type !== 'notices_queued') return undefined
  return event.notices.find(({ notice }) => notice === 'acknowledgement')?.outboxId
}
