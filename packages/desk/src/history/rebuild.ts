import { asId, foldIncident, type IncidentEvent, type IncidentId } from '@mesa/core'
import {
  type ContentBody,
  deleteDeadlines,
  eventOf,
  folioKeyOf,
  indexForSearch,
  insertIncident,
  openingWords,
  type Reader,
  type Statement,
} from '@mesa/db'
import { deadlineRules } from '../commands/write-events.ts'
import type { Inside } from '../inside.ts'

export interface Rebuilt {
  incidents: number
  /** Ids whose stored row was not what its events say. */
  differing: string[]
}

interface StoredEvent {
  version: number
  at: number
  type: string
  actor: string
  facts: string
  hash: string
}

const PAGE = 100

/** Throws every projection away and makes it anew from the events; says which rows had differed (DESIGN, The incident). */
export async function rebuildProjections(desk: Inside): Promise<Rebuilt> {
  const differing: string[] = []
  let after = ''
  let count = 0
  for (;;) {
    const ids = await desk.db.read.all<{ incident_id: string }>(
      'select distinct incident_id from incident_events where incident_id > ? order by incident_id limit ?',
      [after, PAGE],
    )
    for (const { incident_id } of ids) {
      if (await rebuildOne(desk, asId(incident_id))) differing.push(incident_id)
    }
    count += ids.length
    const last = ids.at(-1)
    if (!last || ids.length < PAGE)
      return { incidents: count, differing: [...differing, ...(await removeInvented(desk))] }
    after = last.incident_id
  }
}

const INVENTED = 'select id, folio from incidents where id not in (select incident_id from incident_events)'

/** Rows that no event accounts for go away with their search entries; their ids. */
async function removeInvented(desk: Inside): Promise<string[]> {
  const rows = await desk.db.read.all<{ id: string; folio: string }>(INVENTED)
  for (const { id, folio } of rows) {
    await desk.write([
      { sql: 'delete from incidents where id = ?', args: [id] },
      deleteDeadlines(id),
      ...searchRange(folio),
    ])
  }
  return rows.map(({ id }) => id)
}

/** One incident's row and search entries in one batch. True when the row had differed. */
async function rebuildOne(desk: Inside, id: IncidentId): Promise<boolean> {
  const before = await storedOf(desk.db.read, id)
  const { statements, folio } = await projectionOf(desk, id)
  await desk.write([
    { sql: 'delete from incidents where id = ?', args: [id] },
    deleteDeadlines(id),
    ...searchRange(folio),
    ...statements,
  ])
  return !isSameRow(before, await storedOf(desk.db.read, id))
}

/** Who works on a deadline just now is no part of what its events say. */
const DEADLINES_SQL = 'select id, kind, due_at from deadlines where subject_id = ? order by id'

const storedOf = async (read: Reader, id: IncidentId): Promise<unknown[]> => [
  await read.first('select * from incidents where id = ?', [id]),
  await read.all(DEADLINES_SQL, [id]),
]

function isSameRow(a: unknown, b: unknown): boolean {
  const plain = (row: unknown) => JSON.stringify(row, (key, value) => (key === '_metadata' ? undefined : value))
  return plain(a) === plain(b)
}

async function projectionOf(desk: Inside, id: IncidentId): Promise<{ statements: Statement[]; folio: string }> {
  const rows = await desk.db.read.all<StoredEvent>(
    'select version, at, type, actor, facts, hash from incident_events where incident_id = ? order by version',
    [id],
  )
  const events = rows.map(eventOf)
  const state = foldIncident(id, events)
  const last = rows.at(-1)
  if (!state || !last) throw new Error(`no events for incident ${id}`)

  const bodies = await contentBodies(desk.db.read, id)
  const projected = { state, version: last.version, lastHash: last.hash, ...deadlineRules(desk) }
  const first = bodies.get(contentIdOf(events[0]) ?? '')
  const words = first ? openingWords(first) : { subject: '', snippet: '', reporter: null, reporterAddress: null }
  return {
    statements: [...insertIncident(projected, words), ...searchEntries(state.folio, events, bodies)],
    folio: state.folio,
  }
}

const contentIdOf = (event: IncidentEvent | undefined): string | undefined =>
  event && 'contentId' in event ? event.contentId : undefined

function searchEntries(folio: string, events: IncidentEvent[], bodies: ReadonlyMap<string, ContentBody>): Statement[] {
  const seen = new Set<string>()
  return events.flatMap((event, index) => {
    const contentId = contentIdOf(event)
    const body = contentId ? bodies.get(contentId) : undefined
    if (!contentId || !body || seen.has(contentId)) return []
    seen.add(contentId)
    return indexForSearch(folio, index + 1, body)
  })
}

const searchRange = (folio: string): Statement[] => {
  const from = folioKeyOf(folio) * 10_000
  return [{ sql: 'delete from incident_search where rowid >= ? and rowid < ?', args: [from, from + 10_000] }]
}

async function contentBodies(read: Reader, id: IncidentId): Promise<Map<string, ContentBody>> {
  const rows = await read.all<{ id: string; body: string | null }>(
    'select id, body from contents where incident_id = ? and body is not null',
    [id],
  )
  return new Map(rows.map(({ id: contentId, body }) => [contentId, JSON.parse(body ?? '{}') as ContentBody]))
}
