import type { InValue } from '@libsql/client'
import type { Instant, RecordBodies, RecordKind } from '@mesa/core'
import type { Reader } from '../reader.ts'
import { phoneMatch } from './callers.ts'
import type { RecordPage, RecordRow } from './record-view.ts'
import { toMatch } from './search-words.ts'

/** Kinds of which there may be tens of thousands: listed by an index, a page at a time. */
export type ListedKind = 'account' | 'contact' | 'policy'

export interface RecordsQuestion<Kind extends ListedKind = ListedKind> {
  kind: Kind
  text?: string
  accountId?: string
  cursor?: string
  limit: number
  now: Instant
}

interface Listed {
  /** What the order goes by, and what tells two of one name apart; an index has both. */
  sortBy: string
  id: string
  from: string
  ofAccount: string
}

const inEffect = `(select max(earlier.version) from record_versions earlier
    where earlier.kind = current.kind and earlier.record_id = current.record_id and earlier.effective_at <= :now)`
const comes = `(select min(later.effective_at) from record_versions later
    where later.kind = current.kind and later.record_id = current.record_id
      and later.effective_at > :now and later.version > current.version)`
/** The version in effect; of a record that has none yet, the first that comes. */
const isShown = `current.version = coalesce(${inEffect}, (select min(first.version) from record_versions first
    where first.kind = current.kind and first.record_id = current.record_id))`

/** `cross join`: the names come first, in the order of their index, and only the versions of a page are looked up. */
const projected = (table: 'accounts' | 'contacts', kind: RecordKind): Omit<Listed, 'ofAccount'> => ({
  sortBy: `${table}.sort_name`,
  id: `${table}.id`,
  from: `${table} cross join record_versions current on current.kind = '${kind}' and current.record_id = ${table}.id
    and ${isShown}`,
})

const NUMBER = "json_extract(current.body, '$.number')"

const listed: Record<ListedKind, Listed> = {
  account: { ...projected('accounts', 'account'), ofAccount: 'accounts.id = :account' },
  contact: { ...projected('contacts', 'contact'), ofAccount: 'contacts.account_id = :account' },
  policy: {
    sortBy: NUMBER,
    id: 'current.record_id',
    from: 'record_versions current',
    ofAccount: 'current.account_id = :account',
  },
}

/** As the index `accounts_by_name` sorts them: without accents, in small letters. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[áéíóúü]/g, (letter) => letter.normalize('NFD')[0] ?? letter)
    .replaceAll('ñ', 'n')

const conditionsOf = ({ kind, accountId }: RecordsQuestion): string[] => [
  ...(kind === 'policy' ? ["current.kind = 'policy'", isShown] : []),
  ...(accountId ? [listed[kind].ofAccount] : []),
]

/** Words of an account's name or tax id; of people also their company, addresses and telephones; a policy's number or customer. */
const searched: Record<ListedKind, string> = {
  account: '(accounts.sort_name like :like or accounts.tax_id like :like)',
  contact: `(contacts.id in (select contact_id from contact_search where contact_search match :match)
    or contacts.sort_name like :like)`,
  policy: `(${NUMBER} like :like or current.account_id in (select id from accounts where sort_name like :like))`,
}

export function recordsSql(question: RecordsQuestion): { page: string; count: string } {
  const { sortBy, id, ...listing } = listed[question.kind]
  const isWhole = question.kind === 'policy' && !question.accountId
  const from = isWhole ? `${listing.from} indexed by policies_by_number` : listing.from
  const asked = [...conditionsOf(question), ...(question.text ? [searched[question.kind]] : [])]
  const where = (conditions: string[]) => (conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`)
  // The first half is for the index on an expression, which no pair of values begins in.
  const after = question.cursor ? [`${sortBy} >= :name`, `(${sortBy}, ${id}) > (:name, :id)`] : []
  return {
    page: `select current.record_id as id, current.version, current.version_id, current.effective_at,
    current.published_at, current.body, ${sortBy} as sort_by, ${comes} as comes_at,
    exists (select 1 from record_drafts where record_drafts.kind = current.kind
      and record_drafts.record_id = current.record_id) as has_draft
  from ${from} ${where([...asked, ...after])}
  order by ${sortBy}, ${id} limit :limit`,
    count: `select count(*) as total from ${from} ${where(asked)}`,
  }
}

interface RowStored {
  id: string
  version: number
  version_id: string
  effective_at: Instant
  published_at: Instant
  body: string
  sort_by: string
  comes_at: Instant | null
  has_draft: number
}

/** One page of a kind of which there are many, by name; what has only a draft stands on the first page. */
export async function readRecordPage<Kind extends ListedKind>(
  aside: Reader,
  question: RecordsQuestion<Kind>,
): Promise<RecordPage<Kind>> {
  const { page, count } = recordsSql(question)
  const values = valuesOf(question)
  const [rows, [counted], drafts] = await Promise.all([
    aside.all<RowStored>(...numbered(page, values)),
    aside.all<{ total: number }>(...numbered(count, values)),
    readNewDrafts<Kind>(aside, question),
  ])
  const last = rows.length === question.limit ? rows.at(-1) : undefined
  const shown = rows.map((row) => toRow<Kind>(question.kind, row, question.now))
  return {
    rows: question.cursor ? shown : [...drafts, ...shown],
    nextCursor: last ? JSON.stringify([last.sort_by, last.id]) : null,
    total: (counted?.total ?? 0) + drafts.length,
  }
}

function valuesOf({ text = '', accountId = '', cursor, limit, now }: RecordsQuestion): Record<string, InValue> {
  const [name = '', id = ''] = parseCursor(cursor)
  return {
    now,
    account: accountId,
    name,
    id,
    limit,
    like: `%${foldName(text.trim()).replace(/[%_]/g, '')}%`,
    match: phoneMatch(text) ?? toMatch(text, 'all') ?? '""',
  }
}

function parseCursor(cursor: string | undefined): string[] {
  if (cursor === undefined) return []
  try {
    const parsed: unknown = JSON.parse(cursor)
    return Array.isArray(parsed) ? parsed.map(String) : []
  } catch {
    return []
  }
}

/** A statement with named values as both doors take it: by position, in the order of their first use. */
function numbered(sql: string, values: Record<string, InValue>): [sql: string, args: InValue[]] {
  const names: string[] = []
  const text = sql.replace(/:(\w+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `?${names.indexOf(name) + 1}`
  })
  return [text, names.map((name) => values[name] ?? null)]
}

const toRow = <Kind extends RecordKind>(kind: Kind, row: RowStored, now: Instant): RecordRow<Kind> => {
  const body = JSON.parse(row.body) as RecordBodies[Kind]
  return {
    id: row.id,
    name: nameOfBody(kind, body),
    version: row.version,
    versionId: row.version_id,
    isInForce: row.effective_at <= now,
    comesAt: row.effective_at > now ? row.effective_at : row.comes_at,
    hasDraft: row.has_draft === 1,
    publishedAt: row.published_at,
    body,
  }
}

export const NEW_DRAFTS_SQL = `select record_id as id, body from record_drafts
  where kind = ?1 and based_on = 0 and (?2 = '' or account_id = ?2) order by record_id`

/** Records that nobody has published yet. */
export async function readNewDrafts<Kind extends RecordKind>(
  read: Reader,
  { kind, text = '', accountId = '' }: { kind: Kind; text?: string; accountId?: string },
): Promise<RecordRow<Kind>[]> {
  const rows = await read.all<{ id: string; body: string }>(NEW_DRAFTS_SQL, [kind, accountId])
  return rows
    .map(({ id, body }): RecordRow<Kind> => draftRow(kind, id, JSON.parse(body) as RecordBodies[Kind]))
    .filter(({ name }) => foldName(name).includes(foldName(text.trim())))
}

const draftRow = <Kind extends RecordKind>(kind: Kind, id: string, body: RecordBodies[Kind]): RecordRow<Kind> => ({
  id,
  name: nameOfBody(kind, body),
  version: 0,
  versionId: null,
  isInForce: false,
  comesAt: null,
  hasDraft: true,
  publishedAt: null,
  body,
})

/** What people call it; empty while a draft has no name. A name in two languages is the Spanish one. */
export function nameOfBody(kind: RecordKind, body: unknown): string {
  const { name, number } = (body ?? {}) as { name?: unknown; number?: unknown }
  const called = kind === 'policy' ? number : name
  if (typeof called === 'string') return called
  const { es } = (called ?? {}) as { es?: unknown }
  return typeof es === 'string' ? es : ''
}
