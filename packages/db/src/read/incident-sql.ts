import type { IncidentStatus, Language } from '@mesa/core'
import type { OutboxState } from '../schema/outbox.ts'

export interface IncidentStored {
  id: string
  folio: string
  version: number
  state: string
  status: IncidentStatus
  subject: string
  reporter: string | null
  reporter_address: string | null
  account_name: string | null
  tax_id: string | null
  account_body: string | null
  contact: string | null
  other_open: number
  position: number | null
}

/** The known person, as the row's `contact` holds it. */
export interface ContactStored {
  id: string
  name: string
  position: string | null
  language: Language
  addresses: string[]
  phones: string[]
}

/** The row with its account, its contact, and how many others of that account are open: one index range. */
export const INCIDENT_SQL = `select incidents.id, incidents.folio, incidents.version, incidents.state, incidents.status,
    incidents.subject, incidents.reporter, incidents.reporter_address,
    accounts.name as account_name, accounts.tax_id, accounts.body as account_body,
    (select json_object('id', contacts.id, 'name', contacts.name, 'position', contacts.position,
        'language', contacts.language,
        'addresses', (select json_group_array(address) from contact_addresses where contact_id = contacts.id),
        'phones', (select json_group_array(phone) from contact_phones where contact_id = contacts.id))
      from contacts where contacts.id = incidents.contact_id) as contact,
    (select count(*) from incidents as other
      where other.account_id = incidents.account_id and other.is_open = 1 and other.id <> incidents.id) as other_open,
    (select max(position) from feed) as position
  from incidents left join accounts on accounts.id = incidents.account_id
  where incidents.folio_key = ?`

export interface EventStored {
  version: number
  at: number
  type: string
  actor: string
  facts: string
  content_id: string | null
  body: string | null
  raw_id: string | null
}

export const EVENTS_SQL = `select incident_events.version, incident_events.at, incident_events.type,
    incident_events.actor, incident_events.facts, contents.id as content_id, contents.body, intake.raw_id
  from incident_events
    left join contents on contents.id = json_extract(incident_events.facts, '$.contentId')
    left join intake on intake.content_id = contents.id
  where incident_events.incident_id = ? order by incident_events.version`

export interface AttachmentStored {
  id: string
  content_id: string
  filename: string
  mime_type: string
  bytes: number
}

export interface MailStored {
  id: string
  state: OutboxState
  recipient: string
  created_at: number
  finished_at: number | null
  last_reply: string | null
}

export interface RelatedStored {
  folio: string
  subject: string
}

export interface AroundStored {
  attachments: string
  mails: string
  related: string
}

/** Files, mails and the incident it may belong to, each a list as JSON: over a network, one round trip. */
export const AROUND_SQL = `select
    (select json_group_array(json_object('id', attachments.id, 'content_id', attachments.content_id,
        'filename', attachments.filename, 'mime_type', attachments.mime_type, 'bytes', attachments.bytes)
        order by attachments.id)
      from contents join attachments on attachments.content_id = contents.id
      where contents.incident_id = ?1) as attachments,
    (select json_group_array(json_object('id', outbox.id, 'state', outbox.state, 'recipient', outbox.recipient,
        'created_at', outbox.created_at, 'finished_at', outbox.finished_at, 'last_reply', outbox.last_reply))
      from outbox where outbox.incident_id = ?1) as mails,
    (select json_group_array(json_object('folio', incidents.folio, 'subject', incidents.subject))
      from incidents where incidents.id = ?2) as related`
