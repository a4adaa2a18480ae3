import {
  type ChannelKind,
  type CoverageReason,
  type CoverageVerdict,
  type IncidentStatus,
  isOpenStatus,
  type UserId,
} from '@mesa/core'
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
  const each = found ? undefined : eachOf(question, statuses)
  const filters = filterConditions({
    ...question.filters,
    status: statuses ?? question.filters.status,
    ...(each && { [each.filter]: undefined }),
  })
  const conditions = [...viewConditions(question), ...filters, ...placeConditions(question, order, found)]
  const text = each ? ofEach(question, each, order, conditions) : ofAll(question, order, conditions, found !== null)
  const isPlain = filters.length === 0 && found === null && each?.filter !== 'account'
  const inOrder = statuses ? inOrderOfActivity : inOrderOfDue
  return { ...text, isIndexPage: isPlain && inOrder.has(question.view), placeOf: order.placeOf }
}

function placeConditions({ cursor }: QueuePageQuestion, order: Order, found: readonly number[] | null): Condition[] {
  const place = readCursor(cursor)
  return [...(found ? [keysCondition(found)] : []), ...(place ? [order.after(place)] : [])]
}

/** Views that an index holds in the order of the page, so that reading one touches no row beside it. */
const inOrderOfDue: ReadonlySet<QueueViewName> = new Set(['open', 'mine', 'unassigned', 'due-today'])
const inOrderOfActivity: ReadonlySet<QueueViewName> = new Set(['open', 'resolved'])

const DUE = 'incidents.sort_due, incidents.sort_rank, incidents.received_at, incidents.id'

interface Order {
  sql: string
  after(place: QueuePosition): Condition
  placeOf(row: StoredRow): QueuePosition
}

const orders: Record<'due' | 'done', Order> = {
  /** By what is due next, then urgent, then the channel's weight, then age (R3). */
  due: {
    sql: DUE,
    after: (place) => ({ sql: `(${DUE}) > (?, ?, ?, ?)`, args: place }),
    placeOf: (row) => [row.sort_due, row.sort_rank, row.received_at, row.id],
  },
  /** Newest activity first. */
  done: {
    sql: 'incidents.last_activity_at desc, incidents.id desc',
    after: ([at, , , id]) => ({
      sql: '(incidents.last_activity_at, incidents.id) < (?, ?)',
      args: [at, id],
    }),
    placeOf: (row) => [row.last_activity_at, 0, 0, row.id],
  },
}

/** Values of a column that each have an index of their own order. */
interface Each {
  filter: 'account' | 'status'
  values: readonly string[]
  /** Which index, and what leads it. */
  index: string
  lead: string
}

function eachOf(
  { filters: { account } }: QueuePageQuestion,
  statuses: readonly IncidentStatus[] | undefined,
): Each | undefined {
  if (account && account.length > 0) {
    const isOver = statuses?.some(isOpenStatus) === false ? ' and incidents.is_open = 0' : ''
    const lead = `incidents.account_id = json_each.value${isOver}`
    return { filter: 'account', values: account, index: 'incidents_of_account', lead }
  }
  if (!statuses) return undefined
  const lead = 'incidents.status = json_each.value'
  return { filter: 'status', values: statuses, index: 'incidents_by_status', lead }
}

function ofAll(
  { limit, userId }: QueuePageQuestion,
  order: Order,
  conditions: readonly Condition[],
  isFound: boolean,
): Statement {
  const source = isFound ? 'incidents indexed by incidents_folio_key' : 'incidents'
  return {
    sql: `select ${COLUMNS} from ${source} ${JOINS} where ${textOf(conditions)} order by ${order.sql} limit ?`,
    args: [userId, ...valuesOf(conditions), limit + 1],
  }
}

/** Of each value one page of its index; all at once would have to be sorted, and rows are long. */
function ofEach(
  { limit, userId }: QueuePageQuestion,
  { lead, index, values }: Each,
  order: Order,
  conditions: readonly Condition[],
): Statement {
  const where = [{ sql: lead, args: [] }, ...conditions]
  return {
    sql: `select ${COLUMNS} from json_each(?) cross join incidents on incidents.id in (
    select incidents.id from incidents indexed by ${index}
    where ${textOf(where)} order by ${order.sql} limit ?)
  ${JOINS} order by ${order.sql} limit ?`,
    args: [JSON.stringify([...new Set(values)]), ...valuesOf(where), limit + 1, userId, limit + 1],
  }
}

const textOf = (conditions: readonly Condition[]) => conditions.map(({ sql }) => sql).join(' and ')
const valuesOf = (conditions: readonly Condition[]) => conditions.flatMap(({ args }) => args)
