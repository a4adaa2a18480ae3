import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

export type FeedKind = 'incident' | 'mailbox' | 'quarantine' | 'directory' | 'records'

/** Every write appends here: live pages, webhooks and digests are cursors on it, so no node needs another's memory. */
export const feed = sqliteTable('feed', {
  position: integer('position').primaryKey({ autoIncrement: true }),
  at: instant('at').notNull(),
  kind: text('kind').$type<FeedKind>().notNull(),
  incidentId: text('incident_id'),
  version: integer('version'),
  opened: integer('opened', { mode: 'boolean' }).notNull().default(false),
  byUserId: text('by_user_id'),
})

/** Folios of a year: counted in the batch that uses them, so that none is lost or given twice. */
export const counters = sqliteTable('counters', {
  name: text('name').primaryKey(),
  value: integer('value').notNull(),
})

export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})

/** Acts already done, by the key that the browser made for them. */
export const commandKeys = sqliteTable('command_keys', {
  key: text('key').primaryKey(),
  incidentId: text('incident_id').notNull(),
  version: integer('version').notNull(),
  at: instant('at').notNull(),
  /** SHA-256 of what was asked: the same key with something else is no repetition. */
  asked: text('asked'),
})
