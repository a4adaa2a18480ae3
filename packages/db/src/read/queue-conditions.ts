import type { InValue } from '@libsql/client'
import type { AdvisorId } from '@mesa/core'
import { folioKeyOf } from '../write/project.ts'
import type { QueueFilters, QueueViewName } from './queue-row.ts'

/** A part of a `where`, its text from a closed set, its values apart. */
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

const open: Condition = { sql: 'incidents.is_open = 1', args: [] }
const all = (...conditions: Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' and '),
  args: conditions.flatMap(({ args }) => args),
})

/** What a view holds. A filter by status replaces the view's own: whoever asks for closed ones gets them. */
export function viewCondition({ view, filters, advisorId, endOfToday }: QueueQuestion): Condition {
  const asked = filters.status && filters.status.length > 0 ? anyOf('incidents.status', filters.status) : undefined
  switch (view) {
    case 'open':
      return asked ?? open
    case 'mine':
      return all({ sql: 'incidents.advisor_id = ?', args: [advisorId ?? ''] }, asked ?? open)
    case 'unassigned':
      return all(asked ?? open, { sql: 'incidents.advisor_id is null', args: [] })
    case 'due-today':
      return all(asked ?? open, { sql: 'incidents.sort_due <= ?', args: [endOfToday] })
    case 'waiting':
      return all(open, { sql: "incidents.status = 'waiting_customer'", args: [] })
    case 'uncovered':
      return all(asked ?? open, { sql: "incidents.coverage_verdict in ('not_covered', 'unknown')", args: [] })
    case 'resolved':
      return asked ?? { sql: "incidents.status = 'resolved'", args: [] }
    default:
      return view satisfies never
  }
}

/** The filters that stand in the address, as conditions on the row. */
export function filterConditions({ system, urgent, advisor, account, channel, coverage }: QueueFilters): Condition[] {
  const lists: [string, readonly string[] | undefined][] = [
    ['incidents.system_id', system],
    ['incidents.advisor_id', advisor],
    ['incidents.account_id', account],
    ['incidents.channel_kind', channel],
    ['incidents.coverage_verdict', coverage],
  ]
  const conditions = lists.flatMap(([column, values]) => (values && values.length > 0 ? [anyOf(column, values)] : []))
  if (urgent !== undefined) {
    conditions.push({ sql: `incidents.urgent_by is ${urgent ? 'not null' : 'null'}`, args: [] })
  }
  return conditions
}

const anyOf = (column: string, values: readonly string[]): Condition => ({
  sql: `${column} in (${values.map(() => '?').join(', ')})`,
  args: [...values],
})

/** Hits beyond the newest so many are not looked at: a search for "de" would hold up everybody. */
const MOST_HITS = 2_000

/** Words as a full-text query: each quoted, so that no sign of the query language is one; the last may be unfinished. */
export function toMatch(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}@._-]+/gu) ?? []
  if (words.length === 0) return null
  return words.map((word, index) => `"${word}"${index === words.length - 1 && word.length > 2 ? '*' : ''}`).join(' ')
}

export const SEARCH_SQL = `select distinct rowid / 10000 as folio_key from incident_search
  where incident_search match ? order by rowid desc limit ${MOST_HITS}`

const FOLIO = /^(?:(\d{4})-)?(\d{1,8})$/

/** The incident that a text names: a folio, or its bare number of this year. */
export function folioKeyIn(text: string, thisYear: number): number | null {
  const match = FOLIO.exec(text.trim())
  return match ? folioKeyOf(`${match[1] ?? thisYear}-${match[2]}`) : null
}

export const keysCondition = (keys: readonly number[]): Condition => ({
  sql: 'incidents.folio_key in (select value from json_each(?))',
  args: [JSON.stringify(keys)],
})
