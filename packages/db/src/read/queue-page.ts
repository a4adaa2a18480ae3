import {
  asId,
  type ChannelKind,
  type CoverageReason,
  type CoverageVerdict,
  type Incident,
  type IncidentStatus,
  leadClock,
  type ShownClock,
  showClock,
  toInstant,
  type UserId,
} from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { ReadContext } from './names.ts'
import {
  type Condition,
  filterConditions,
  folioKeyIn,
  keysCondition,
  type QueueQuestion,
  SEARCH_SQL,
  toMatch,
  viewCondition,
} from './queue-conditions.ts'
import { type QueuePosition, readCursor, toCursor } from './queue-cursor.ts'
import type { QueuePage, QueueRow } from './queue-row.ts'

export interface QueuePageQuestion extends QueueQuestion {
  cursor?: string
  limit: number
  userId: UserId
  thisYear: number
}

interface StoredRow {
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
  position: number
}

const COLUMNS = `incidents.id, incidents.folio, incidents.version, incidents.state, incidents.subject,
  incidents.snippet, incidents.status, incidents.channel_kind, incidents.urgent_by, incidents.account_id,
  accounts.name as account_name, incidents.reporter, incidents.system_id, incidents.advisor_id,
  incidents.coverage_verdict, incidents.coverage_because, incidents.plan_name, incidents.received_at,
  incidents.last_activity_at, incidents.sort_due, incidents.sort_rank, incidents_seen.version as seen_version,
  (select max(position) from feed) as position`

const JOINS = `left join accounts on accounts.id = incidents.account_id
  left join incidents_seen on incidents_seen.user_id = ? and incidents_seen.incident_id = incidents.id`

/** By what is due next, or, in the list of what is done, by what happened last. */
const orders = {
  due: {
    sql: 'incidents.sort_due, incidents.sort_rank, incidents.received_at, incidents.id',
    after: '(incidents.sort_due, incidents.sort_rank, incidents.received_at, incidents.id) > (?, ?, ?, ?)',
    args: (at: QueuePosition) => at,
    at: (row: StoredRow): QueuePosition => [row.sort_due, row.sort_rank, row.received_at, row.id],
  },
  done: {
    sql: 'incidents.last_activity_at desc, incidents.id desc',
    after: '(incidents.last_activity_at, incidents.id) < (?, ?)',
    args: ([last, , , id]: QueuePosition) => [last, id],
    at: (row: StoredRow): QueuePosition => [row.last_activity_at, 0, 0, row.id],
  },
}

/** The text of one page's statement and its values; the plans of these texts are checked in. */
export function queueStatement(question: QueuePageQuestion, found: readonly number[] | null) {
  const order = orders[question.view === 'resolved' ? 'done' : 'due']
  const position = readCursor(question.cursor)
  const conditions: Condition[] = [
    viewCondition(question),
    ...filterConditions(question.filters),
    ...(found ? [keysCondition(found)] : []),
    ...(position ? [{ sql: order.after, args: order.args(position) }] : []),
  ]
  const where = conditions.map(({ sql }) => sql).join(' and ')
  return {
    order,
    sql: `select ${COLUMNS} from incidents ${JOINS} where ${where} order by ${order.sql} limit ?`,
    args: [question.userId, ...conditions.flatMap(({ args }) => args), question.limit + 1],
  }
}

/** One page of the queue: one statement, and one more on the side when words are looked for. */
export async function readQueuePage(
  read: Reader,
  aside: Reader,
  question: QueuePageQuestion,
  context: ReadContext,
): Promise<QueuePage> {
  const found = question.filters.q?.trim() ? await findKeys(aside, question.filters.q, question.thisYear) : null
  const { sql, args, order } = queueStatement(question, found)
  const stored = await read.all<StoredRow>(sql, args)
  const rows = stored.slice(0, question.limit)
  const last = rows.at(-1)
  const position = stored[0]?.position ?? (await readPosition(read))
  return {
    rows: rows.map((row) => toQueueRow(row, context)),
    ...(stored.length > question.limit && last && { next: toCursor(order.at(last)) }),
    readAt: toInstant(context.now),
    position,
  }
}

export const POSITION_SQL = 'select max(position) as position from feed'

/** The feed's last entry; 0 while nothing was written. */
export const readPosition = async (read: Reader): Promise<number> =>
  (await read.first<{ position: number | null }>(POSITION_SQL))?.position ?? 0

async function findKeys(aside: Reader, text: string, thisYear: number): Promise<number[]> {
  const named = folioKeyIn(text, thisYear)
  const match = toMatch(text)
  const hits = match ? await aside.all<{ folio_key: number }>(SEARCH_SQL, [match]) : []
  return [...(named === null ? [] : [named]), ...hits.map(({ folio_key }) => folio_key)]
}

function toQueueRow(row: StoredRow, { names, calendars, now }: ReadContext): QueueRow {
  const systemName = names.system(row.system_id ? asId(row.system_id) : null)
  const advisorName = names.advisor(row.advisor_id ? asId(row.advisor_id) : null)
  return {
    id: asId(row.id),
    folio: row.folio,
    version: row.version,
    subject: row.subject,
    snippet: row.snippet,
    status: row.status,
    channelKind: row.channel_kind,
    urgentBy: row.urgent_by ? asId(row.urgent_by) : null,
    account: row.account_id && row.account_name ? { id: asId(row.account_id), name: row.account_name } : null,
    reporter: row.reporter,
    system: row.system_id && systemName ? { id: asId(row.system_id), name: systemName } : null,
    advisor: row.advisor_id && advisorName ? { id: asId(row.advisor_id), name: advisorName } : null,
    coverage: { verdict: row.coverage_verdict, planName: row.plan_name, because: row.coverage_because },
    clock: leadView(JSON.parse(row.state) as Incident, { names, calendars, now }),
    receivedAt: toInstant(row.received_at),
    lastActivityAt: toInstant(row.last_activity_at),
    unread: row.seen_version === null || row.seen_version < row.version,
  }
}

/** The clock that leads the row, read now; "no promise" where no clock ever ran. */
function leadView(state: Incident, { calendars, now }: ReadContext): ShownClock {
  const { clock } = leadClock(state, calendars)
  if (clock) return showClock(clock, toInstant(now), calendars)
  return {
    kind: 'first_response',
    state: 'none',
    dueAt: null,
    warnAt: null,
    remainingMs: null,
    countsUntil: null,
    opensAt: null,
    fulfilledAt: null,
    lateByMs: null,
    target: null,
    startedAt: state.receivedAt,
    objective: false,
    cycle: 1,
  }
}
