import type { InValue } from '@libsql/client'
import { type AdvisorId, type IncidentStatus, isOpenStatus } from '@mesa/core'
import type { QueueFilters, QueueViewName } from './queue-row.ts'

/** A part of a `where`: one of a closed set of texts, its values apart (trust.md 22). */
export interface Condition {
  sql: string
  args: InValue[]
}

export interface QueueQuestion {
  view: QueueViewName
  filters: QueueFilters
  /** The advisor that the asking user is; null for others, whose own queue is empty. */
  advisorId: AdvisorId | null
  /** The last instant of today in the deployment's zone. */
  endOfToday: number
}

/**
 * The statuses that a page goes through one by one, newest activity first; undefined where it shows open incidents by
 * what is due. A filter by any status that is not open makes such a page: what is done has nothing due to stand by.
 */
export function doneStatuses({ view, filters }: QueueQuestion): readonly IncidentStatus[] | undefined {
  const asked = filters.status ?? []
  if (view === 'resolved') return asked.length > 0 ? asked : ['resolved']
  return asked.every(isOpenStatus) ? undefined : asked
}

const open: Condition = { sql: 'incidents.is_open = 1', args: [] }

/** What a view holds, by status. A filter for what is not open takes the place of "open". */
export function viewConditions(question: QueueQuestion): Condition[] {
  const { view, advisorId, endOfToday } = question
  const shown = doneStatuses(question) ? [] : [open]
  switch (view) {
    case 'open':
    case 'resolved':
      return shown
    case 'mine':
      return [{ sql: 'incidents.advisor_id = ?', args: [advisorId ?? ''] }, ...shown]
    case 'unassigned':
      return [{ sql: 'incidents.advisor_id is null', args: [] }, ...shown]
    case 'due-today':
      return [...shown, { sql: 'incidents.sort_due <= ?', args: [endOfToday] }]
    case 'waiting':
      return [{ sql: "incidents.status = 'waiting_customer'", args: [] }]
    case 'uncovered':
      return [...shown, { sql: "incidents.coverage_verdict in ('not_covered', 'unknown')", args: [] }]
    default:
      return view satisfies never
  }
}

const columns = [
  ['status', 'incidents.status'],
  ['system', 'incidents.system_id'],
  ['advisor', 'incidents.advisor_id'],
  ['account', 'incidents.account_id'],
  ['channel', 'incidents.channel_kind'],
  ['coverage', 'incidents.coverage_verdict'],
] as const

type AskedFilters = { [filter in keyof QueueFilters]?: Readonly<QueueFilters[filter]> | undefined }

/** The filters that stand in the address, as conditions on the row; a list is one value, so that texts stay few. */
export function filterConditions(filters: AskedFilters): Condition[] {
  const conditions = columns.flatMap(([filter, column]): Condition[] => {
    const asked = filters[filter]
    if (!asked || asked.length === 0) return []
    return [{ sql: `${column} in (select value from json_each(?))`, args: [JSON.stringify(asked)] }]
  })
  const { urgent } = filters
  if (urgent !== undefined) {
    conditions.push({ sql: `incidents.urgent_by is ${urgent ? 'not null' : 'null'}`, args: [] })
  }
  return conditions
}

export const keysCondition = (keys: readonly number[]): Condition => ({
  sql: 'incidents.folio_key in (select value from json_each(?))',
  args: [JSON.stringify(keys)],
})
