import type { ChannelKind, CoverageReason, CoverageVerdict, IncidentStatus, UserId } from '@mesa/core'
import type { Statement } from '../statement.ts'
import {
  type Condition,
  doneStatuses,
  filterConditions,
  keysCondition,
  type QueueQuestion,
  viewConditions,
} from './queue-conditions.ts'
import { type QueuePosition, readCursor } from './queue-cursor.ts'
import type { QueueViewName } from './queue-row.ts'

export interface QueuePageQuestion extends QueueQuestion {
  cursor?: string
  limit: number
  userId: UserId
  thisYear: number
}

export interface StoredRow {
  id: string
  folio: string
  version: number
  state: string
  subject: string
  snippet: string
  status: IncidentStatus
  channel_kind: ChannelKind
  urgent_by: string | null
  account_id: string | null
  account_name: string | null
  reporter: string | null
  system_id: string | null
  advisor_id: string | null
  coverage_verdict: CoverageVerdict
  coverage_because: CoverageReason['code']
  plan_name: string | null
  received_at: number
  last_activity_at: number
  sort_due: number
  sort_rank: number
  seen_version: number | null
  position: number | null
}

const COLUMNS = `incidents.id, incidents.folio, incidents.version, incidents.state, incidents.subject,
  incidents.snippet, incidents.status, incidents.channel_kind, incidents.urgent_by, incidents.account_id,
  accounts.name as account_name, incidents.reporter, incidents.system_id, incidents.advisor_id,
  incidents.coverage_verdict, incidents.coverage_because, incidents.plan_name, incidents.received_at,
  incidents.last_activity_at, incidents.sort_due, incidents.sort_rank, incidents_seen.version as seen_version,
  (select max(position) from feed) as position`

const JOINS = `left join accounts on accounts.id = incidents.account_id
  left join incidents_seen on incidents_seen.user_id = ? and incidents_seen.incident_id = incidents.id`

export interface QueueStatement extends Statement {
  /** One page of an index, for the main thread; everything else is read on the side. */
  isIndexPage: boolean
  /** The place in the order that a row has. */
  placeOf(row: StoredRow): QueuePosition
}

/** One page of the queue. `found`: only these, whatever words led to them. */
export function queueStatement(question: QueuePageQuestion, found: readonly number[] | null): QueueStatement {
  const statuses = doneStatuses(question)
  const order = statuses ? orders.done : orders.due
  const { status, ...others } = question.filters
  const few = fewOf(question, found)
  const place = readCursor(question.cursor)
  const filters = filterConditions(statuses && !few ? others : { ...others, status: statuses ?? status })
  const conditions = [
    ...viewConditions(question),
    ...filters,
    ...(found ? [keysCondition(found)] : []),
    ...(place ? [order.after(place)] : []),
  ]
  const text = statuses && !few ? ofEachStatus(question, statuses, conditions) : ofAll(question, order, conditions, few)
  const inOrder = statuses ? inOrderOfActivity : inOrderOfDue
  const isIndexPage = filters.length === 0 && found === null && inOrder.has(question.view)
  return { ...text, isIndexPage, placeOf: order.placeOf }
}

/** Views that an index holds in the order of the page, so that reading one touches no row beside it. */
const inOrderOfDue: ReadonlySet<QueueViewName> = new Set(['open', 'mine', 'unassigned', 'due-today'])
const inOrderOfActivity: ReadonlySet<QueueViewName> = new Set(['open', 'resolved'])

const DUE = 'incidents.sort_due, incidents.sort_rank, incidents.received_at, incidents.id'

const orders = {
  /** By what is due next, then urgent, then the channel's weight, then age (R3). */
  due: {
    sql: DUE,
    after: (place: QueuePosition): Condition => ({ sql: `(${DUE}) > (?, ?, ?, ?)`, args: place }),
    placeOf: (row: StoredRow): QueuePosition => [row.sort_due, row.sort_rank, row.received_at, row.id],
  },
  /** Newest activity first. */
  done: {
    sql: 'incidents.last_activity_at desc, incidents.id desc',
    after: ([at, , , id]: QueuePosition): Condition => ({
      sql: '(incidents.last_activity_at, incidents.id) < (?, ?)',
      args: [at, id],
    }),
    placeOf: (row: StoredRow): QueuePosition => [row.last_activity_at, 0, 0, row.id],
  },
}

/** The index that leaves so few rows that they are better sorted than looked for among all. */
function fewOf({ filters }: QueuePageQuestion, found: readonly number[] | null): string | undefined {
  if (found) return 'incidents_folio_key'
  return filters.account && filters.account.length > 0 ? 'incidents_of_account' : undefined
}

function ofAll(
  { limit, userId }: QueuePageQuestion,
  order: { sql: string },
  conditions: readonly Condition[],
  index: string | undefined,
): Statement {
  const source = index ? `incidents indexed by ${index}` : 'incidents'
  return {
    sql: `select ${COLUMNS} from ${source} ${JOINS} where ${textOf(conditions)} order by ${order.sql} limit ?`,
    args: [userId, ...valuesOf(conditions), limit + 1],
  }
}

/** Of each status one page of its index: many statuses at once would have to be sorted whole. */
function ofEachStatus(
  { limit, userId }: QueuePageQuestion,
  statuses: readonly IncidentStatus[],
  conditions: readonly Condition[],
): Statement {
  const where = [{ sql: 'incidents.status = json_each.value', args: [] }, ...conditions]
  const order = orders.done.sql
  return {
    sql: `select ${COLUMNS} from json_each(?) cross join incidents on incidents.id in (
    select incidents.id from incidents where ${textOf(where)} order by ${order} limit ?)
  ${JOINS} order by ${order} limit ?`,
    args: [JSON.stringify([...new Set(statuses)]), ...valuesOf(where), limit + 1, userId, limit + 1],
  }
}

const textOf = (conditions: readonly Condition[]) => conditions.map(({ sql }) => sql).join(' and ')
const valuesOf = (conditions: readonly Condition[]) => conditions.flatMap(({ args }) => args)
