import type { ChannelKind, Instant, IntakeReport, Language, ReportAttachment } from '@mesa/core'
import type { z } from 'zod'

/** What became of a report. `repeated`: it was known already and nothing was written. */
export type IntakeReceipt =
  | { outcome: 'incident'; incidentId: string; folio: string; promise: PromiseTold | null; repeated: boolean }
  | { outcome: 'reply'; incidentId: string; folio: string; repeated: boolean }
  | { outcome: 'filtered'; rule: string; repeated: boolean }
  | { outcome: 'quarantined'; reason: string; repeated: boolean }

/** The promise as a person may be told it: already a whole sentence in the reporter's language. */
export interface PromiseTold {
  dueAt: Instant | null
  sentence: string
}

/** Something a channel heard but could not read. Kept whole, counted, listed, never dropped. */
export interface UnreadableReport {
  idempotencyKey: string
  receivedAt: Instant
  raw: Uint8Array
  /** A code of ours, e.g. `mail.not_parsed`; the sentence is the interface's. */
  reason: string
  /** As far as it could be read: shown to the help desk. */
  sender?: string
  subject?: string
  text?: string
}

/** What the desk gives a channel. Every promise resolves only when the effect is on stable storage. */
export interface MesaForChannel {
  /** Throws MesaError('storage.failed') when nothing was kept: answer "later" (451, 503), never "no". */
  receive(report: IntakeReport): Promise<IntakeReceipt>
  quarantine(report: UnreadableReport): Promise<IntakeReceipt>
  now(): Instant
  /** The value of an environment variable that the options name; undefined when it is not set. */
  secret(variable: string): string | undefined
  log(level: 'info' | 'warn' | 'error', message: string, facts?: Record<string, string | number | boolean>): void
  /** What a form offers: the systems that are supported, in the deployment's order. */
  systems(): Promise<{ id: string; name: string }[]>
  company: { name: string; timezone: string; language: Language; publicUrl: string }
}

/** A message to a person outside, rendered by the desk; the channel only carries it. */
export interface OutgoingMessage {
  /** The same message handed over twice carries the same key and the same Message-ID (trust.md D6). */
  idempotencyKey: string
  messageId: string
  inReplyTo?: string
  references: string[]
  from: { name: string; address: string }
  to: { name?: string; address: string }[]
  cc: { name?: string; address: string }[]
  subject: string
  text: string
  html: string
  /** Extra headers by name, e.g. `Auto-Submitted`. Values hold no line breaks. */
  headers: Record<string, string>
  attachments: ReportAttachment[]
  sentAt: Instant
}

export type Delivery =
  | { outcome: 'delivered'; reply: string }
  /** Not now: tried again with back-off. */
  | { outcome: 'later'; reply: string; retryAfterMs?: number }
  /** Never: parked with its reason until a person decides. */
  | { outcome: 'refused'; reply: string }

export interface ChannelHealth {
  state: 'healthy' | 'failing' | 'off'
  /** A sentence's code with its facts, e.g. `mail.no_relay`. */
  code?: string
  facts?: Record<string, string | number>
}

/** What a channel can do without being open: it translates, and touches nothing outside. */
export interface ChannelCodec {
  /** A report that somebody of the desk files for a caller; throws MesaError on bad input. */
  toReport?(input: unknown, filed: { at: Instant; idempotencyKey: string }): IntakeReport
  /** Reads bytes that were kept before: a retry from the quarantine. Throws what could not be read. */
  read?(raw: Uint8Array, receivedAt: Instant): Promise<IntakeReport>
  /** The bytes that this channel would hear if somebody wrote this: for a demo's past, practice and tests. */
  simulate?(written: OutgoingMessage): Promise<Uint8Array>
}

export interface OpenChannel {
  /** Mounted under `/f/<channel name>`; without sign-in. */
  http?(request: Request, from: { address: string }): Promise<Response>
  deliver?(message: OutgoingMessage): Promise<Delivery>
  /** Where outgoing messages go, or null while there is nowhere to send them: they are kept. */
  relay?(): { host: string; port: number } | null
  /** What to print at start, e.g. `smtp://127.0.0.1:2525`. */
  listensOn?(): string[]
  health(): ChannelHealth
  /** Refuses new work at once and resolves when work in flight is finished or refused with a temporary code. */
  close(): Promise<void>
}

/** A channel as a deployment's configuration lists it: options are already checked. */
export interface Channel extends ChannelCodec {
  name: string
  kind: ChannelKind
  /** Ahead of others among equals in the queue; higher first (R3). */
  queueWeight: number
  open(mesa: MesaForChannel): Promise<OpenChannel>
}

/** Describes a kind of channel once; the returned factory checks its options when the configuration is read. */
export function defineChannel<Options extends z.ZodType>(definition: {
  name: string
  kind: ChannelKind
  queueWeight?: number
  options: Options
  codec?(options: z.output<Options>, name: string): ChannelCodec
  /** `name` is the channel's name in this deployment: its reports carry it. */
  open(options: z.output<Options>, mesa: MesaForChannel, name: string): Promise<OpenChannel>
}): (options?: z.input<Options> & { name?: string; queueWeight?: number }) => Channel {
  return (given) => {
    const { name = definition.name, queueWeight = definition.queueWeight ?? 0, ...rest } = given ?? {}
    const options = definition.options.parse(rest)
    return {
      ...definition.codec?.(options, name),
      name,
      kind: definition.kind,
      queueWeight,
      open: (mesa) => definition.open(options, mesa, name),
    }
  }
}
