import type { Account, Actor, Language, PlainDate, RecordBodies, RecordKind } from '@mesa/core'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, json, yesNo } from './columns.ts'

/**
 * Immutable versions of everything that administrators keep: editing adds a row with its own effective instant and never
 * changes one. What pages and intake look up by address or name is projected from here.
 */
export const recordVersions = sqliteTable(
  'record_versions',
  {
    versionId: text('version_id').primaryKey(),
    kind: text('kind').$type<RecordKind>().notNull(),
    recordId: text('record_id').notNull(),
    version: integer('version').notNull(),
    /** Whose policy or contact it is. */
    accountId: text('account_id'),
    effectiveAt: instant('effective_at').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: json<Actor>('published_by').notNull(),
    note: text('note'),
    body: json<RecordBodies[RecordKind]>('body').notNull(),
  },
  (table) => [
    uniqueIndex('record_versions_of_record').on(table.kind, table.recordId, table.version),
    index('record_versions_of_account').on(table.accountId, table.kind, table.recordId, table.version),
  ],
)

/** Work in progress: at most one draft a record, with a revision so that two people cannot overwrite each other. */
export const recordDrafts = sqliteTable(
  'record_drafts',
  {
    kind: text('kind').$type<RecordKind>().notNull(),
    recordId: text('record_id').notNull(),
    revision: integer('revision').notNull(),
    /** The version it was begun from; 0: none. */
    basedOn: integer('based_on').notNull(),
    accountId: text('account_id'),
    body: text('body').notNull(),
    savedAt: instant('saved_at').notNull(),
    savedBy: json<Actor>('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.recordId] })],
)

/** Which incident took which one of a policy's allowance: two that arrive together meet the key (R16). */
export const allowanceUses = sqliteTable(
  'allowance_uses',
  {
    policyId: text('policy_id').notNull(),
    /** First day of the allowance's period. */
    periodFrom: text('period_from').$type<PlainDate>().notNull(),
    ordinal: integer('ordinal').notNull(),
    incidentId: text('incident_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.policyId, table.periodFrom, table.ordinal] }),
    index('allowance_uses_of_incident').on(table.incidentId),
  ],
)

export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  taxId: text('tax_id'),
  active: yesNo('active').notNull().default(true),
  body: json<Account>('body').notNull(),
})

export const accountDomains = sqliteTable(
  'account_domains',
  { domain: text('domain').notNull(), accountId: text('account_id').notNull() },
  (table) => [primaryKey({ columns: [table.domain, table.accountId] })],
)

export const contacts = sqliteTable(
  'contacts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    name: text('name').notNull(),
    position: text('position'),
    language: text('language').$type<Language>().notNull(),
    siteId: text('site_id'),
    active: yesNo('active').notNull().default(true),
  },
  (table) => [index('contacts_of_account').on(table.accountId)],
)

export const contactAddresses = sqliteTable(
  'contact_addresses',
  { address: text('address').notNull(), contactId: text('contact_id').notNull() },
  (table) => [
    primaryKey({ columns: [table.address, table.contactId] }),
    index('addresses_of_contact').on(table.contactId),
  ],
)

export const contactPhones = sqliteTable(
  'contact_phones',
  { phone: text('phone').notNull(), contactId: text('contact_id').notNull() },
  (table) => [primaryKey({ columns: [table.phone, table.contactId] }), index('phones_of_contact').on(table.contactId)],
)

/** Who changed which record, when, from what to what. */
export const audit = sqliteTable('audit', {
  id: text('id').primaryKey(),
  at: instant('at').notNull(),
  actor: text('actor').notNull(),
  subject: text('subject').notNull(),
  before: text('before'),
  after: text('after'),
})
