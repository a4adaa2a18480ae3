import { asId, type Incident, leadClock, parseIncident, type ShownClock, showClock, toInstant } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { Statement } from '../statement.ts'
import type { ReadContext } from './names.ts'
import { toCursor } from './queue-cursor.ts'
import type { QueuePage, QueueRow } from './queue-row.ts'
import { type QueuePageQuestion, queueStatement, type StoredRow } from './queue-statement.ts'
import { folioNamedIn, toMatch } from './search-words.ts'

/** One page of the queue: one statement, and one more on the side when words are looked for. */
export async function readQueuePage(
  read: Reader,
  aside: Reader,
  question: QueuePageQuestion,
  context: ReadContext,
): Promise<QueuePage> {
  const { limit, thisYear, filters } = question
  const found = filters.q?.trim() ? await findKeys(aside, filters.q, thisYear) : null
  const statement = queueStatement(question, found)
  const { stored, position } = await readRows(statement.isIndexPage ? read : aside, statement)
  const rows = stored.slice(0, limit)
  const last = rows.at(-1)
  return {
    rows: rows.map((row) => toQueueRow(row, context)),
    ...(stored.length > limit && last && { next: toCursor(statement.placeOf(last)) }),
    readAt: toInstant(context.now),
    position,
  }
}

/** Rows name the feed's position they are true at. Of no rows it is asked first, or what comes between is never told. */
async function readRows(reader: Reader, { sql, args }: Statement) {
  const stored = await reader.all<StoredRow>(sql, args)
  const [first] = stored
  if (first) return { stored, position: first.position ?? 0 }
  const position = await readPosition(reader)
  const again = await reader.all<StoredRow>(sql, args)
  return { stored: again, position }
}

export const POSITION_SQL = 'select max(position) as position from feed'

/** The feed's last entry; 0 while nothing was written. */
export const readPosition = async (read: Reader): Promise<number> =>
  (await read.first<{ position: number | null }>(POSITION_SQL))?.position ?? 0

/** Hits beyond the newest so many are not looked at: a search for "de" would hold up everybody. */
const MOST_HITS = 2_000

export const SEARCH_SQL = `select distinct rowid / 10000 as folio_key from incident_search
  where incident_search match ? order by rowid desc limit ${MOST_HITS}`

/** A whole folio names one incident; a bare number may as well be a word of many. */
async function findKeys(aside: Reader, text: string, thisYear: number): Promise<number[]> {
  const named = folioNamedIn(text, thisYear)
  if (named?.isWhole) return [named.key]
  const match = toMatch(text, 'last')
  const hits = match ? await aside.all<{ folio_key: number }>(SEARCH_SQL, [match]) : []
  return [...(named ? [named.key] : []), ...hits.map(({ folio_key }) => folio_key)]
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
    clock: leadView(parseIncident(row.state), { names, calendars, now }),
    receivedAt: toInstant(row.received_at),
    lastActivityAt: toInstant(row.last_activity_at),
    unread: row.seen_version === null || row.seen_version < row.version,
  }
}

/** The clock that leads the row, read now; "no promise" where no clock ever ran. */
function leadView(state: Incident, { calendars, now }: ReadContext): ShownClock {
  const wanted = state.clocks.filter(({ stopped }) => !stopped)
  // Most incidents have one clock: comparing costs more than showing it.
  const clock = wanted.length === 1 ? wanted[0] : leadClock(state, calendars).clock
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
