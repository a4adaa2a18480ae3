import type {
  AccountId,
  AdvisorId,
  AreaId,
  ChannelKind,
  ContactId,
  Coverage,
  CriterionId,
  IncidentEvent,
  IncidentId,
  IncidentStatus,
  Instant,
  SiteId,
  SystemId,
} from '@mesa/core'
import type { ClockView } from './clock-view.ts'

export interface AttachmentView {
  id: string
  filename: string
  mimeType: string
  bytes: number
  /** Same origin, behind sign-in, always as a download. */
  url: string
}

/** What a person wrote or said, beside the event that names it. `erased`: removed by law, the chain still verifies. */
export interface ContentView {
  erased: boolean
  author: { name: string | null; address: string | null; phone: string | null }
  to: string[]
  cc: string[]
  subject: string | null
  text: string
  /** All of it when it differs from `text` (quoted history). */
  fullText: string | null
  /** Sanitised; shown in a sandboxed frame. */
  html: string | null
  attachments: AttachmentView[]
  /** The bytes as they came, behind sign-in; null where there are none. */
  rawUrl: string | null
}

/** Where an outgoing mail stands. */
export type MailState = 'waiting' | 'kept' | 'sent' | 'failed' | 'discarded'

export interface TimelineEntry {
  version: number
  event: IncidentEvent
  /** The name behind `event.actor`. */
  actorName: string
  content: ContentView | null
  mail: { id: string; state: MailState; to: string; at: Instant | null; problem: string | null } | null
}

export interface PersonCard {
  id: ContactId
  name: string
  position: string | null
  addresses: string[]
  phones: string[]
  language: 'es' | 'en'
}

/** One incident whole, as its page shows it (interface.md section 5). */
export interface IncidentView {
  id: IncidentId
  folio: string
  version: number
  subject: string
  status: IncidentStatus
  channelKind: ChannelKind
  channel: string
  receivedAt: Instant
  openedAt: Instant
  urgentBy: { criterionId: CriterionId; saidBy: string; at: Instant } | null
  coverage: Coverage
  coverageDecidedAt: Instant
  /** Names for the ids of systems and sites that the coverage reasons mention. */
  systemNames: Record<string, string>
  clocks: ClockView[]
  account: { id: AccountId; name: string; taxId: string | null } | null
  contact: PersonCard | null
  reporter: { name: string | null; address: string | null; phone: string | null }
  /** Open incidents of the same account, this one not counted. */
  otherOpen: number
  system: { id: SystemId; name: string; version: string | null } | null
  /** Where at the account it is. */
  site: { id: SiteId; name: string } | null
  /** All sites of the account. */
  sites: { id: SiteId; name: string }[]
  advisor: { id: AdvisorId; name: string } | null
  level: number
  areas: { id: AreaId; name: { es: string; en: string }; address: string; state: MailState; at: Instant }[]
  related: { folio: string; subject: string; kind: 'may_belong_to' | 'continues' }[]
  /** Where a reply would go; empty when nobody left an address. */
  replyTo: { name: string | null; address: string }[]
  timeline: TimelineEntry[]
  readAt: Instant
  position: number
}
