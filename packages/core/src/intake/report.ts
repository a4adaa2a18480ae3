import type { ContactId, CriterionId, FileHash, SystemId } from '../ids.ts'
import type { Instant } from '../instant.ts'

export type Language = 'es' | 'en'

/** Where a report came in. `other` stands for channels that a deployment adds by itself. */
export type ChannelKind = 'email' | 'phone' | 'web' | 'other'

/** Who speaks, as far as the channel can tell. All optional: an unknown caller is still a report. */
export interface ReportSender {
  /** Lower-cased mail address. */
  address?: string
  name?: string
  /** E.164. */
  phone?: string
  companyName?: string
  /** Whom the operator chose among the known ones. */
  contactId?: ContactId
}

/** A file that came with the report; its bytes are already synced in the drive when `hash` is set (trust.md 7). */
export interface ReportAttachment {
  filename: string
  mimeType: string
  bytes: Uint8Array
  /** Content-ID without angle brackets, for images inside HTML. */
  contentId?: string
  hash?: FileHash
}

/** Evidence that this belongs to something said before (RFC 5322 3.6.4). All ids with angle brackets. */
export interface ReportThread {
  messageId?: string
  inReplyTo: string[]
  references: string[]
}

/** Why a program, not a person, wrote this; it is never answered automatically (RFC 3834). */
export type AutomaticKind = 'auto_reply' | 'auto_generated' | 'bounce' | 'feedback' | 'list' | 'receipt'

/** What a channel heard, normalised, before it is an incident or a reply. Channels know nothing of incidents. */
export interface IntakeReport {
  /** The channel's name in the deployment, e.g. `email`. */
  channel: string
  kind: ChannelKind
  /** The same report told twice carries the same key: it makes one incident. Unique within the channel. */
  idempotencyKey: string
  /** A key that should be unique by itself (a Message-ID); reused with other content it is kept and flagged. */
  claimedKey?: string
  /** Arrival at our server, pick-up of the call, submit of the form: the clocks start here. */
  receivedAt: Instant
  sender: ReportSender
  /** Lower-cased addresses. */
  to: string[]
  cc: string[]
  subject: string
  /** The new words, without quoted history; what a person reads first. */
  text: string
  /** Everything that was written, quotes included, when it differs from `text`. */
  fullText?: string
  /** Sanitised by the channel: no script, style or remote load. */
  html?: string
  attachments: ReportAttachment[]
  thread: ReportThread
  automatic?: { kind: AutomaticKind; marker: string }
  language?: Language
  /** What the reporter or operator already chose. */
  systemId?: SystemId
  criterionId?: CriterionId
  /** The call that raises a report is no answer, unless it was solved in it (sla.md, the clocks). */
  answeredInCall?: boolean
  /** Length of the call in seconds. */
  callSeconds?: number
  /** The bytes as they came, kept whole. */
  raw?: Uint8Array
}
