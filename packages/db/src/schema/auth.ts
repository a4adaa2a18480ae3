import type { AdvisorId, Language, Role } from '@mesa/core'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, yesNo } from './columns.ts'

/** The sign-in library hands over dates; they are stored as milliseconds UTC like every other instant. */
const date = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Whoever signs in at the desk. The first columns are the sign-in library's, the last four are ours. */
export const authUser = sqliteTable('auth_user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: yesNo('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: date('created_at').notNull(),
  updatedAt: date('updated_at').notNull(),
  role: text('role').$type<Role>().notNull(),
  advisorId: text('advisor_id').$type<AdvisorId>(),
  language: text('language').$type<Language>().notNull().default('es'),
  /** A person who left keeps the row, because the timeline names them, and loses every session. */
  active: yesNo('active').notNull().default(true),
})

export const authSession = sqliteTable(
  'auth_session',
  {
    id: text('id').primaryKey(),
    expiresAt: date('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
  },
  (table) => [index('auth_sessions_of_user').on(table.userId)],
)

/** How a person proves who they are; `password` holds the scrypt hash. */
export const authAccount = sqliteTable(
  'auth_account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: date('access_token_expires_at'),
    refreshTokenExpiresAt: date('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [index('auth_accounts_of_user').on(table.userId)],
)

export const authVerification = sqliteTable(
  'auth_verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: date('expires_at').notNull(),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [index('auth_verifications_by_identifier').on(table.identifier)],
)

/** One-time sign-in links: only the token's SHA-256 is kept, so that a copy of the file opens no door. */
export const signInLinks = sqliteTable(
  'sign_in_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('sign_in_links_of_user').on(table.userId)],
)
