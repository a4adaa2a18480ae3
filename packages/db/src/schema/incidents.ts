import type { Actor, ChannelKind, ClockKind, CoverageReason, CoverageVerdict, IncidentStatus } from '@mesa/core'
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { bytes, instant, json, yesNo } from './columns.ts'

/** What happened, for ever. The primary key is the optimistic lock: a stale writer's batch fails whole. */
export const incidentEvents = sqliteTable(
  'incident_events',
  {
    incidentId: text('incident_id').notNull(),
    version: integer('version').notNull(),
    at: instant('at').notNull(),
    type: text('type').notNull(),
    actor: json<Actor>('actor').notNull(),
    /** The fact without its type. */
    facts: text('facts').notNull(),
    /** SHA-256 of the content row's salt and body, so that the body can be erased and the chain still verifies. */
    contentHash: text('content_hash'),
    /** SHA-256 over this event and the previous event's hash. */
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.version] })],
)

/** What a person wrote or is: message bodies, names, addresses. The only place to erase it from. */
export const contents = sqliteTable(
  'contents',
  {
    id: text('id').primaryKey(),
    incidentId: text('incident_id').notNull(),
    /** Null once erased, with the body. */
    salt: bytes('salt'),
    body: text('body'),
  },
  (table) => [index('contents_of_incident').on(table.incidentId)],
)

/** A projection of the events: thrown away and rebuilt to the same bytes by `mesa rebuild`. */
export const incidents = sqliteTable(
  'incidents',
  {
    id: text('id').primaryKey(),
    folio: text('folio').notNull(),
    /** Year and number as one integer, also the row number of its search entries. */
    folioKey: integer('folio_key').notNull(),
    version: integer('version').notNull(),
    /** The folded state, so that a command reads one row and not a history. */
    state: text('state').notNull(),
    lastHash: text('last_hash').notNull(),
    status: text('status').$type<IncidentStatus>().notNull(),
    subject: text('subject').notNull(),
    snippet: text('snippet').notNull(),
    channelKind: text('channel_kind').$type<ChannelKind>().notNull(),
    receivedAt: instant('received_at').notNull(),
    lastActivityAt: instant('last_activity_at').notNull(),
    accountId: text('account_id'),
    contactId: text('contact_id'),
    reporter: text('reporter'),
    reporterAddress: text('reporter_address'),
    systemId: text('system_id'),
    siteId: text('site_id'),
    advisorId: text('advisor_id'),
    urgentBy: text('urgent_by'),
    coverageVerdict: text('coverage_verdict').$type<CoverageVerdict>().notNull(),
    coverageBecause: text('coverage_because').$type<CoverageReason['code']>().notNull(),
    planName: text('plan_name'),
    policyId: text('policy_id'),
    /** The clock that leads the row, and when it is due. */
    clockKind: text('clock_kind').$type<ClockKind>(),
    nextDueAt: instant('next_due_at'),
    isOpen: yesNo('is_open').notNull(),
    /** Order of the queue: next due, then urgent, then the channel's weight, then age (R3). */
    sortDue: integer('sort_due').notNull(),
    sortRank: integer('sort_rank').notNull(),
  },
  (table) => [
    uniqueIndex('incidents_folio_key').on(table.folioKey),
    index('incidents_open').on(table.isOpen, table.sortDue, table.sortRank, table.receivedAt, table.id),
    index('incidents_of_advisor').on(
      table.advisorId,
      table.isOpen,
      table.sortDue,
      table.sortRank,
      table.receivedAt,
      table.id,
    ),
    /** The few that alarm somebody (R11). */
    index('incidents_urgent_untaken')
      .on(table.receivedAt)
      .where(sql`${table.urgentBy} is not null and ${table.advisorId} is null and ${table.isOpen} = 1`),
    index('incidents_by_status').on(table.status, table.lastActivityAt, table.id),
    index('incidents_of_account').on(table.accountId, table.isOpen, table.lastActivityAt),
  ],
)

/** How far each person has read an incident. */
export const incidentsSeen = sqliteTable(
  'incidents_seen',
  {
    userId: text('user_id').notNull(),
    incidentId: text('incident_id').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.incidentId] })],
)

/** Which file belongs to which message; the bytes lie in the drive under their hash. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: text('id').primaryKey(),
    contentId: text('content_id').notNull(),
    fileHash: text('file_hash').notNull(),
    filename: text('filename').notNull(),
    mimeType: text('mime_type').notNull(),
    bytes: integer('bytes').notNull(),
    /** Content-ID without angle brackets. */
    cid: text('cid'),
  },
  (table) => [index('attachments_of_content').on(table.contentId)],
)
