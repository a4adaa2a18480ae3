import type { ClockKind, Coverage, IncidentCommand, Language, Role, UserId } from '@mesa/core'
import type {
  CallerFound,
  ClockChange,
  Directory,
  Exceptions,
  ExplanationView,
  IncidentView,
  MailboxMail,
  MailboxPage,
  MailState,
  QuarantinePage,
  QueueFilters,
  QueuePage,
  QueueViewName,
  UrgentAlarm,
} from '@mesa/db'
import type { PoliciesDesk } from './policies/policies-desk.ts'
import type { RecordsDesk } from './records/records-desk.ts'
import type { StaffDesk } from './staff/staff-desk.ts'

/** Who is at the desk: signed in, with the one role they have. */
export interface DeskUser {
  userId: UserId
  name: string
  email: string
  role: Role
  advisorId: string | null
  language: Language
}

export interface CommandDone {
  folio: string
  version: number
}

/** What the live feed tells; pages fetch what they show again. */
export type FeedEntry = {
  position: number
  at: number
  kind: 'incident' | 'mailbox' | 'quarantine' | 'directory' | 'records'
  incident: { id: string; folio: string; version: number; subject: string; opened: boolean; status: string } | null
  /** The user whose act it was, so that their own page need not announce it. */
  byUserId: string | null
}

export interface CallFiled {
  folio: string
  /** Whole sentence to read out, in the desk user's language. */
  promise: string
  dueAt: number | null
}

/** What a command would do, before anybody says so: decided on fresh facts, nothing written. */
export interface Preview {
  /** Nothing would change. */
  isNothing: boolean
  coverage: { before: Coverage; after: Coverage } | null
  /** Every clock that would be another afterwards. */
  clocks: ClockChange[]
  /** Commercial would get an opportunity (R19). */
  raisesLead: boolean
  systemNames: Record<string, string>
  readAt: number
}

export type { UrgentAlarm }

/** The running desk as its doors see it: the API, the web pages, the command line. */
export interface Desk extends RecordsDesk, PoliciesDesk, StaffDesk {
  company: { name: string; timezone: string; language: Language; supportAddress: string; publicUrl: string }
  isDemo: boolean
  now(): number
  /** Throws what `decide` throws; a lost race runs again on fresh state. The same `commandKey` twice acts once. */
  runCommand(folio: string, command: IncidentCommand, by: { user: DeskUser; commandKey?: string }): Promise<CommandDone>
  /** Assigns it to whoever asks. Throws `advisor.not_active` for a person who is no advisor, and what `assign` throws. */
  take(folio: string, by: { user: DeskUser; commandKey?: string }): Promise<CommandDone>
  fileCall(input: unknown, by: { user: DeskUser; commandKey?: string }): Promise<CallFiled>
  markSeen(folio: string, version: number, user: DeskUser): Promise<void>
  setLanguage(user: DeskUser, language: Language): Promise<void>
  queuePage(asked: {
    view: QueueViewName
    filters: QueueFilters
    cursor?: string
    limit: number
    user: DeskUser
  }): Promise<QueuePage>
  queueCounts(user: DeskUser): Promise<Record<QueueViewName, number>>
  /** Throws what `runCommand` throws; changes nothing. */
  preview(folio: string, command: IncidentCommand, user: DeskUser): Promise<Preview>
  /** Throws MesaError('incident.not_found'), also for a clock that it never had. */
  explain(asked: { folio: string; clock: ClockKind; cycle: number }): Promise<ExplanationView>
  /** Urgent and taken by nobody, oldest first; for whoever must act. */
  alarms(): Promise<UrgentAlarm[]>
  /** What could fall out of sight, and why (R12). */
  exceptions(): Promise<Exceptions>
  /** Throws MesaError('incident.not_found'). */
  incident(folio: string, user: DeskUser): Promise<IncidentView>
  directory(): Promise<Directory>
  findCallers(text: string): Promise<CallerFound[]>
  mailbox(asked: { state?: MailState; cursor?: string }): Promise<MailboxPage>
  mail(id: string): Promise<MailboxMail>
  /** Sends what is kept, failed or waiting now. Throws 'mail.no_relay' or 'mail.not_held'. */
  sendMail(ids: string[], user: DeskUser): Promise<void>
  discardMail(ids: string[], user: DeskUser): Promise<void>
  quarantine(asked: { cursor?: string }): Promise<QuarantinePage>
  /** Tries to read it again; says what became of it. */
  retryQuarantined(id: string, user: DeskUser): Promise<{ outcome: string; folio: string | null }>
  /** Entries after `position`, then live ones as they are committed, until the signal aborts. */
  follow(position: number, signal: AbortSignal): AsyncIterable<FeedEntry>
  position(): Promise<number>
}
