import type { CompanyRecords, Language, PlainDate } from '@mesa/core'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, json, yesNo } from './columns.ts'

type One<Kind extends keyof CompanyRecords> = CompanyRecords[Kind] extends (infer Item)[] ? Item : never

/** Immutable versions: editing adds a row with a later effective instant and never changes one. */
export const calendarVersions = sqliteTable('calendar_versions', {
  id: text('id').primaryKey(),
  calendarId: text('calendar_id').notNull(),
  version: integer('version').notNull(),
  effectiveAt: instant('effective_at').notNull(),
  body: json<One<'calendars'>>('body').notNull(),
})

export const planVersions = sqliteTable('plan_versions', {
  id: text('id').primaryKey(),
  planId: text('plan_id').notNull(),
  version: integer('version').notNull(),
  effectiveAt: instant('effective_at').notNull(),
  body: json<One<'plans'>>('body').notNull(),
})

export const policyVersions = sqliteTable(
  'policy_versions',
  {
    policyId: text('policy_id').notNull(),
    version: integer('version').notNull(),
    accountId: text('account_id').notNull(),
    number: text('number').notNull(),
    planVersionId: text('plan_version_id').notNull(),
    until: text('until').$type<PlainDate>().notNull(),
    effectiveAt: instant('effective_at').notNull(),
    /** Without the plan: that is a version of its own. */
    body: json<Omit<One<'policies'>, 'plan'>>('body').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.policyId, table.version] }),
    index('policies_of_account').on(table.accountId),
  ],
)

export const criteria = sqliteTable('criteria', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  body: json<One<'criteria'>>('body').notNull(),
})

export const areas = sqliteTable('areas', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  body: json<One<'areas'>>('body').notNull(),
})

export const systems = sqliteTable('systems', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  body: json<One<'systems'>>('body').notNull(),
})

export const advisors = sqliteTable('advisors', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  active: yesNo('active').notNull(),
  body: json<One<'advisors'>>('body').notNull(),
})

export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  taxId: text('tax_id'),
  body: json<One<'accounts'>>('body').notNull(),
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
