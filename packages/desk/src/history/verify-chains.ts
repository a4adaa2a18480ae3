import { asId, type DeadlineRules, deadlinesOf, evolve, type Incident, type IncidentId, type Instant } from '@mesa/core'
import { CHAIN_START, contentHashOf, eventHashOf, eventOf, type Reader } from '@mesa/db'
import type { Report } from './finding.ts'
import { pages } from './pages.ts'

interface EventRow {
  incident_id: string
  version: number
  at: Instant
  type: string
  actor: string
  facts: string
  content_hash: string | null
  hash: string
}

/** One chain as far as it was walked. `state` is null once its events cannot be folded. */
interface Walked {
  id: IncidentId
  version: number
  hash: string
  state: Incident | undefined | null
}

const PAGE = 2_000
const EVENTS_SQL =
  'select * from incident_events where (incident_id, version) > (?, ?) order by incident_id, version limit ?'

/** Walks every event: its hash, its number, its content, and in the end the row that was made of them. Counts events. */
export async function verifyEvents(read: Reader, rules: DeadlineRules, report: Report): Promise<number> {
  let walked: Walked | undefined
  let count = 0
  const keyOf = ({ incident_id, version }: EventRow) => [incident_id, version]
  for await (const row of pages<EventRow>(read, { sql: EVENTS_SQL, start: ['', 0], keyOf, size: PAGE })) {
    if (row.incident_id !== walked?.id) {
      if (walked) await verifyRow({ read, rules, report }, walked)
      walked = { id: asId(row.incident_id), version: 0, hash: CHAIN_START, state: undefined }
    }
    verifyEvent(row, walked, report)
    await verifyContent(read, row, report)
    walked = { id: walked.id, version: row.version, hash: row.hash, state: next(walked, row) }
    count += 1
  }
  if (walked) await verifyRow({ read, rules, report }, walked)
  return count
}

const whereOf = ({ incident_id: incidentId, version, type }: EventRow) => ({ incidentId, version, facts: { type } })

function verifyEvent(row: EventRow, walked: Walked, report: Report): void {
  if (row.version !== walked.version + 1) report('event_missing', whereOf(row))
  const { incident_id: incidentId, content_hash: contentHash, ...rest } = row
  if (eventHashOf({ ...rest, incidentId, contentHash }, walked.hash) !== row.hash) report('event_changed', whereOf(row))
}

/** A history with a hole or with facts that are no JSON cannot be folded; what is wrong with it was said already. */
function next({ id, state }: Walked, row: EventRow): Incident | null {
  if (state === null) return null
  try {
    return evolve(id, state, eventOf(row))
  } catch {
    return null
  }
}

interface ContentRow {
  incident_id: string
  salt: Uint8Array | null
  body: string | null
}
const CONTENT_SQL = 'select incident_id, salt, body from contents where id = ?'

/** What was erased has neither body nor salt; everything else is what its event's salted hash says. */
async function verifyContent(read: Reader, row: EventRow, report: Report): Promise<void> {
  if (row.content_hash === null) return
  const contentId = contentIdOf(row.facts)
  const content = contentId === undefined ? undefined : await read.first<ContentRow>(CONTENT_SQL, [contentId])
  if (!content) return report('content_missing', whereOf(row))
  const { salt, body } = content
  const isErased = salt === null && body === null
  const isAsWritten = salt !== null && body !== null && contentHashOf(salt, body) === row.content_hash
  if (content.incident_id !== row.incident_id || !(isErased || isAsWritten)) report('content_changed', whereOf(row))
}

function contentIdOf(facts: string): string | undefined {
  try {
    const { contentId } = JSON.parse(facts) as { contentId?: unknown }
    return typeof contentId === 'string' ? contentId : undefined
  } catch {
    return undefined
  }
}

interface ProjectionRow {
  version: number
  last_hash: string
  state: string
  status: string
  folio: string
}
const ROW_SQL = 'select version, last_hash, state, status, folio from incidents where id = ?'

interface Verifying {
  read: Reader
  rules: DeadlineRules
  report: Report
}

async function verifyRow({ read, rules, report }: Verifying, { id, version, hash, state }: Walked): Promise<void> {
  const row = await read.first<ProjectionRow>(ROW_SQL, [id])
  if (row?.version !== version || row.last_hash !== hash) {
    return report('head_differs', { incidentId: id, version: row?.version ?? null, facts: { events: version } })
  }
  if (!state) return
  const isSame = row.state === JSON.stringify(state) && row.status === state.status && row.folio === state.folio
  if (!isSame || !(await hasItsDeadlines(read, state, rules))) report('projection_differs', { incidentId: id, version })
}

const DEADLINES_SQL = 'select id, due_at from deadlines where subject_id = ?'

/** What would never come due again, or come due for nothing, is as bad as a wrong row. */
async function hasItsDeadlines(read: Reader, state: Incident, rules: DeadlineRules): Promise<boolean> {
  const rows = await read.all<{ id: string; due_at: number }>(DEADLINES_SQL, [state.id])
  const inOrder = (all: string[]) => all.sort().join()
  const wanted = deadlinesOf(state, rules).map(({ id, dueAt }) => `${id} ${dueAt}`)
  return inOrder(rows.map(({ id, due_at }) => `${id} ${due_at}`)) === inOrder(wanted)
}

const UNKNOWN_SQL = `select id, incident_id from contents where id > ? and not exists (
    select 1 from incident_events where incident_events.incident_id = contents.incident_id
      and json_extract(case when json_valid(facts) then facts else '{}' end, '$.contentId') = contents.id)
  order by id limit ?`

/** Words that no event speaks of. */
export async function verifyContents(read: Reader, report: Report): Promise<void> {
  const keyOf = ({ id }: { id: string }) => [id]
  const unknown = pages<{ id: string; incident_id: string }>(read, { sql: UNKNOWN_SQL, start: [''], keyOf, size: PAGE })
  for await (const { id, incident_id: incidentId } of unknown) {
    report('content_unknown', { incidentId, facts: { contentId: id } })
  }
}
