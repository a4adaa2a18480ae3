import type { ChannelKind, CoverageVerdict, Instant, Language, OpeningHours, PromiseFacts } from '@mesa/core'
import type { EscalationMail } from './alarm-mail.ts'
import type { RenewalMail } from './renewal.ts'

/**
 * What a mail says, as facts: stored in the outbox row and rendered to the same words whenever they are asked for.
 * Texts of people stand here as they wrote them; rendering makes them harmless.
 */
export type MailFacts = AcknowledgementMail | ReplyMail | AreaMail | SignInMail | EscalationMail | RenewalMail

/** Whose desk writes; the same for all its mails. */
export interface MailCompany {
  name: string
  supportAddress: string
  timezone: string
}

export interface Written {
  language: Language
  /** "Today" and "tomorrow" in the mail are counted from here. */
  sentAt: Instant
}

/** The receipt (R3). */
export interface AcknowledgementMail extends Written {
  kind: 'acknowledgement'
  folio: string
  /** Null for a sender who is no known contact: then folio and promise alone are told (trust.md L3). */
  subject: string | null
  contactName: string | null
  promise: PromiseFacts
  /** The criterion by which it is urgent (R13). */
  urgentBy: { es: string; en: string } | null
  verdict: CoverageVerdict
  /** What the reporter wrote, to compare; null where it is not told. `files` are their names. */
  received: { at: Instant; text: string; files: string[] } | null
  openingHours: OpeningHours[]
}

/** What a person of the desk answers. */
export interface ReplyMail extends Written {
  kind: 'reply'
  folio: string
  subject: string
  authorName: string
  text: string
  /** The message that is answered. */
  quoted: { at: Instant; authorName: string; text: string } | null
}

/** A new incident, told to one of the areas (R9). */
export interface AreaMail extends Written {
  kind: 'area'
  /** Absent: told of every new incident. */
  topic?: 'not_covered'
  folio: string
  subject: string
  areaName: string
  /** Null while nobody knows which account reports. */
  accountName: string | null
  systemName: string | null
  reporter: { name: string | null; address: string | null; phone: string | null }
  urgentBy: { es: string; en: string } | null
  verdict: CoverageVerdict
  promise: PromiseFacts
  channelKind: ChannelKind
  /** The report's own words; only their beginning is told. */
  excerpt: string
  incidentUrl: string
}

/** A link by which somebody of the company signs in. */
export interface SignInMail extends Written {
  kind: 'sign_in'
  name: string
  url: string
  expiresAt: Instant
  /** Who invites them, where it is the first time; they have asked for nothing. */
  invitedBy?: string
  /** Six digits for another device. */
  code?: string
}
