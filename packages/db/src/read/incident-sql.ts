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
  reporter_phone: string | null
  account_name: string | null
  tax_id: string | null
  account_body: string | null
  other_open: number
  position: number
}

/** The row with its account, and how many others of that account are open: one index range. */
export const INCIDENT_SQL = `select incidents.id, incidents.folio, incidents.version, incidents.state, incidents.status,
    incidents.subject, incidents.reporter, incidents.reporter_address,
    (select json_extract(body, '$.author.phone') from contents where incident_id = incidents.id order by id limit 1)
      as reporter_phone,
    accounts.name as account_name, accounts.tax_id, accounts.body as account_body,
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

export const ATTACHMENTS_SQL = `select attachments.id, attachments.content_id, attachments.filename,
    attachments.mime_type, attachments.bytes
  from contents join attachments on attachments.content_id = contents.id
  where contents.incident_id = ? order by attachments.id`

export interface MailStored {
  id: string
  kind: string
  state: OutboxState
  recipient: string
  created_at: number
  finished_at: number | null
  last_reply: string | null
}

export const MAILS_SQL = `select id, kind, state, recipient, created_at, finished_at, last_reply
  from outbox where incident_id = ?`

export interface ContactStored {
  id: string
  name: string
  position: string | null
  language: Language
  address: string | null
  phone: string | null
}

export const CONTACT_SQL = `select contacts.id, contacts.name, contacts.position, contacts.language,
    contact_addresses.address, contact_phones.phone
  from contacts
    left join contact_addresses on contact_addresses.contact_id = contacts.id
    left join contact_phones on contact_phones.contact_id = contacts.id
  where contacts.id = ?`

export const RELATED_SQL = 'select folio, subject from incidents where id = ?'
