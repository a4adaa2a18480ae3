import { type DeadlineRules, deadlinesOf, decidingReason, type Incident, isOpenStatus, leadClock } from '@mesa/core'
import { deadlines } from '../schema/deadlines.ts'
import { incidents } from '../schema/incidents.ts'
import type { Statement } from '../statement.ts'
import type { ContentBody } from './content-body.ts'
import { insertRows } from './rows.ts'

const SNIPPET_LENGTH = 180
const URGENT_STEP = 10_000

/** `2026-000123` as one integer: the year since 2000, then eight digits. */
export const folioKeyOf = (folio: string): number => {
  const [year, number] = folio.split('-').map(Number)
  return ((year ?? 0) - 2000) * 100_000_000 + (number ?? 0)
}

export const folioOf = (year: number, number: number): string => `${year}-${String(number).padStart(6, '0')}`

/** What the row shows of the first words and of who wrote them. */
export interface OpeningWords {
  subject: string
  snippet: string
  reporter: string | null
  reporterAddress: string | null
}

export const openingWords = ({ author, subject, text }: ContentBody): OpeningWords => ({
  subject: subject ?? '',
  snippet: text
    .slice(0, SNIPPET_LENGTH * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SNIPPET_LENGTH),
  reporter: author.name ?? author.address ?? author.phone,
  reporterAddress: author.address,
})

export interface Projected extends DeadlineRules {
  state: Incident
  version: number
  lastHash: string
}

/** All columns that follow from the events alone. */
function derived({ state, version, lastHash, calendars }: Projected) {
  const { clock, dueAt, sortDue } = leadClock(state, calendars)
  const { coverage, urgency, queueWeight } = state
  return {
    version,
    state: JSON.stringify(state),
    lastHash,
    status: state.status,
    lastActivityAt: state.lastActivityAt,
    accountId: state.accountId,
    contactId: state.contactId,
    systemId: state.systemId,
    siteId: state.siteId,
    advisorId: state.advisorId,
    urgentBy: urgency?.criterionId ?? null,
    coverageVerdict: coverage.verdict,
    coverageBecause: decidingReason(coverage.reasons),
    planName: 'planName' in coverage ? coverage.planName : null,
    policyId: 'policyId' in coverage ? coverage.policyId : null,
    clockKind: clock?.kind ?? null,
    nextDueAt: dueAt,
    isOpen: isOpenStatus(state.status),
    sortDue,
    sortRank: (urgency ? 0 : URGENT_STEP) - queueWeight,
  }
}

/** The row of an incident that has just been opened, or is rebuilt. */
export function insertIncident(projected: Projected, words: OpeningWords): Statement[] {
  const { id, folio, channelKind, receivedAt } = projected.state
  const row = { id, folio, folioKey: folioKeyOf(folio), channelKind, receivedAt, ...words, ...derived(projected) }
  return [...insertRows(incidents, [row]), ...insertDeadlines(projected)]
}

/** What it waits for by time alone: nothing of it is kept beside the events. */
const insertDeadlines = ({ state, ...rules }: Projected): Statement[] =>
  insertRows(
    deadlines,
    deadlinesOf(state, rules).map((row) => ({ ...row, subjectId: state.id })),
  )

/** Before the rows of an incident or a policy are written anew. */
export const deleteDeadlines = (subjectId: string): Statement => ({
  sql: 'delete from deadlines where subject_id = ?',
  args: [subjectId],
})

let updateSql: string | undefined

/** Sets what followed from the new events; the first words stay. */
export function updateIncident(projected: Projected): Statement[] {
  const columns = derived(projected)
  updateSql ??= `update incidents set ${Object.keys(columns)
    .map((key) => `"${incidents[key as keyof typeof columns].name}" = ?`)
    .join(', ')} where id = ?`
  const values = Object.values(columns).map((value) => (typeof value === 'boolean' ? Number(value) : value))
  return [
    { sql: updateSql, args: [...values, projected.state.id] },
    deleteDeadlines(projected.state.id),
    ...insertDeadlines(projected),
  ]
}

const MAX_VERSION = 10_000
const SEARCHED_LENGTH = 20_000

/** One search entry per message; its row number leads back to the incident (folio key × 10,000 + event version). */
export function indexForSearch(folio: string, version: number, { subject, author, text }: ContentBody): Statement[] {
  const rowid = folioKeyOf(folio) * MAX_VERSION + Math.min(version, MAX_VERSION - 1)
  const people = [author.name, author.address, author.phone].filter(Boolean).join(' ')
  return [
    {
      sql: 'insert into incident_search (rowid, subject, people, body) values (?, ?, ?, ?)',
      args: [rowid, subject ?? '', people, text.slice(0, SEARCHED_LENGTH)],
    },
  ]
}
