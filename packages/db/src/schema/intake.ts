import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { bytes, instant } from './columns.ts'

export type IntakeOutcome = 'incident' | 'reply' | 'filtered' | 'quarantined'

/** One row per report heard: received = incidents + replies + filtered + quarantined. */
export const intake = sqliteTable(
  'intake',
  {
    id: text('id').primaryKey(),
    channel: text('channel').notNull(),
    /** The same report told twice meets this key and writes nothing. */
    idempotencyKey: text('idempotency_key').notNull(),
    /** A Message-ID that somebody claims; the same one with other content is flagged. */
    claimedKey: text('claimed_key'),
    outcome: text('outcome').$type<IntakeOutcome>().notNull(),
    /** Why it was filtered or quarantined; `claimed_key_reused` on incidents. */
    reason: text('reason'),
    incidentId: text('incident_id'),
    contentId: text('content_id'),
    rawId: text('raw_id'),
    receivedAt: instant('received_at').notNull(),
    sender: text('sender'),
    subject: text('subject'),
  },
  (table) => [
    uniqueIndex('intake_key').on(table.channel, table.idempotencyKey),
    index('intake_claimed').on(table.claimedKey),
    index('intake_outcome').on(table.outcome, table.receivedAt),
    index('intake_content').on(table.contentId),
  ],
)

/** The bytes as they came. Up to 256 kB lie here, more in the drive under `fileHash`. */
export const raws = sqliteTable('raws', {
  id: text('id').primaryKey(),
  bytes: bytes('bytes'),
  fileHash: text('file_hash'),
  size: integer('size').notNull(),
  /** SHA-256, so that rot is found. */
  hash: text('hash').notNull(),
})
