import { asId, type CalendarLookup, leadClock, parseIncident, showClock, toInstant } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { ExceptionReason, ExceptionRow, Exceptions } from './exceptions-view.ts'
import type { ReadContext } from './names.ts'

/** More of one reason than a person works through at once: the count says how many there are. */
const MOST = 50
const DAY_MS = 86_400_000
/** A customer who has not answered for so long is asked again, or the incident is closed. */
export const WAITING_DAYS = 5
const SOON_MS = 3_600_000

const COLUMNS = `incidents.id, incidents.folio, incidents.subject, incidents.state, incidents.urgent_by,
  incidents.advisor_id, incidents.system_id, incidents.reporter, accounts.name as account_name`
const FROM = 'from incidents left join accounts on accounts.id = incidents.account_id'
/** Where `leadClock` puts an open incident whose promise stands still (core, lead-clock.ts). */
const STANDS_STILL = 8.0e15

/** Each reads one range of an index, oldest or most urgent first, with the count of all beside it. */
export const EXCEPTION_SQL = {
  late_without_answer: `${FROM} where is_open = 1 and sort_due < ?1 and advisor_id is not null order by sort_due`,
  without_owner: `${FROM} where is_open = 1 and sort_due < ?1 + ${SOON_MS} and advisor_id is null order by sort_due`,
  without_deadline: `${FROM} where is_open = 1 and sort_due = ${STANDS_STILL} and status <> 'waiting_customer' and ?1 > 0`,
  waiting_long: `${FROM} where status = 'waiting_customer' and last_activity_at < ?1 - ${WAITING_DAYS * DAY_MS}
    order by last_activity_at`,
  not_identified: `${FROM} where is_open = 1 and coverage_verdict = 'unknown' and ?1 > 0 order by sort_due`,
} as const

type IncidentReason = keyof typeof EXCEPTION_SQL

export const exceptionRowsSql = (reason: IncidentReason): string =>
  `select ${COLUMNS} ${EXCEPTION_SQL[reason]} limit ${MOST}`
export const exceptionCountSql = (reason: IncidentReason): string => `select count(*) as n ${EXCEPTION_SQL[reason]}`

export const FAILED_MAIL_SQL = `select count(*) as n from outbox where state = 'failed'`
export const QUARANTINED_SQL = `select count(*) as n from intake where outcome = 'quarantined'`

interface StoredRow {
  folio: string
  subject: string
  state: string
  urgent_by: string | null
  advisor_id: string | null
  system_id: string | null
  reporter: string | null
  account_name: string | null
}

/** What could fall out of sight, by reason (R12). Walks the open incidents at most: asked beside the main thread. */
export async function readExceptions(aside: Reader, context: ReadContext): Promise<Omit<Exceptions, 'neverOpen'>> {
  const reasons = Object.keys(EXCEPTION_SQL) as IncidentReason[]
  const groups = await Promise.all(reasons.map((reason) => readGroup(aside, reason, context)))
  const countOf = async (sql: string) => (await aside.first<{ n: number }>(sql))?.n ?? 0
  return {
    groups: groups.filter(({ count }) => count > 0),
    failedMails: await countOf(FAILED_MAIL_SQL),
    quarantined: await countOf(QUARANTINED_SQL),
    readAt: toInstant(context.now),
  }
}

async function readGroup(aside: Reader, reason: IncidentReason, context: ReadContext) {
  const rows = await aside.all<StoredRow>(exceptionRowsSql(reason), [context.now])
  const counted =
    rows.length < MOST
      ? rows.length
      : ((await aside.first<{ n: number }>(exceptionCountSql(reason), [context.now]))?.n ?? rows.length)
  return { reason: reason as ExceptionReason, count: counted, rows: rows.map((row) => toRow(row, context)) }
}

function toRow(row: StoredRow, { names, calendars, now }: ReadContext): ExceptionRow {
  const state = parseIncident(row.state)
  return {
    folio: row.folio,
    subject: row.subject,
    isUrgent: row.urgent_by !== null,
    accountName: row.account_name ?? row.reporter,
    systemName: names.system(row.system_id === null ? null : asId(row.system_id)),
    advisor: row.advisor_id === null ? null : { id: row.advisor_id, name: names.advisor(asId(row.advisor_id)) ?? '' },
    systemId: row.system_id,
    status: state.status,
    urgentBy: state.urgency?.criterionId ?? null,
    clock: clockOf(state, calendars, now),
    receivedAt: state.receivedAt,
    lastActivityAt: state.lastActivityAt,
  }
}

function clockOf(state: Parameters<typeof leadClock>[0], calendars: CalendarLookup, now: number) {
  const { clock } = leadClock(state, calendars)
  return clock && showClock(clock, toInstant(now), calendars)
}
