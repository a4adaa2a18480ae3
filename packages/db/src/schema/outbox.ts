import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

/**
 * `pending`: leaves by itself · `leased`: a worker has it · `kept`: waits for a person, since there was no relay or it
 * grew old · `sent` · `failed`: gave up, a person decides · `discarded`: a person decided.
 */
export type OutboxState = 'pending' | 'leased' | 'kept' | 'sent' | 'failed' | 'discarded'
export type OutboxKind = 'acknowledgement' | 'reply' | 'area' | 'sign_in' | 'escalation' | 'renewal' | 'lead'

/** Effects on the world outside, written by the batch that caused them and delivered at least once. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<OutboxKind>().notNull(),
    state: text('state').$type<OutboxState>().notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    /** Which channel carries it. */
    channel: text('channel').notNull(),
    incidentId: text('incident_id'),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    /** The facts that the message is rendered from, always to the same words. */
    facts: text('facts').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When it may be tried next. */
    dueAt: instant('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    leaseUntil: instant('lease_until'),
    /** Grows with each lease: a stale worker's finish names an old one and is refused (trust.md 8). */
    fence: integer('fence').notNull().default(0),
    /** The other server's own words. */
    lastReply: text('last_reply'),
    finishedAt: instant('finished_at'),
    /** When a person let it leave: its age counts from there. */
    releasedAt: instant('released_at'),
  },
  (table) => [
    uniqueIndex('outbox_key').on(table.idempotencyKey),
    index('outbox_due').on(table.state, table.dueAt),
    index('outbox_of_incident').on(table.incidentId),
    index('outbox_by_age').on(table.createdAt, table.id),
    index('outbox_of_recipient').on(table.recipient, table.kind, table.createdAt),
  ],
)
