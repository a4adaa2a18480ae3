import { createHash } from 'node:crypto'
import type { Instant } from '@mesa/core'
import { CHAIN_START, contentHashOf, eventHashOf, type Reader } from '@mesa/db'

/** The first thing that is not as it was written. */
export interface Broken {
  kind:
    | 'event_changed'
    | 'event_missing'
    | 'content_changed'
    | 'content_missing'
    | 'head_differs'
    | 'raw_changed'
    | 'counts_differ'
  incidentId: string | null
  version: number | null
  facts: Record<string, string | number>
}

export interface Verified {
  incidents: number
  events: number
  raws: number
  broken: Broken[]
}

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

const PAGE = 2_000
const MOST_NAMED = 100

/** Walks every chain and every kept byte, page by page, and names what is broken (DESIGN, The incident; trust.md D10). */
export async function verifyChains(read: Reader): Promise<Verified> {
  const broken: Broken[] = []
  const events = await verifyEvents(read, broken)
  await verifyContents(read, broken)
  const raws = await verifyRaws(read, broken)
  await verifyHeads(read, broken)
  const { n } = (await read.first<{ n: number }>('select count(*) as n from incidents')) ?? { n: 0 }
  return { incidents: n, events, raws, broken: broken.slice(0, MOST_NAMED) }
}

async function verifyEvents(read: Reader, broken: Broken[]): Promise<number> {
  let [id, version, previous, count] = ['', 0, CHAIN_START, 0]
  let [afterId, afterVersion] = ['', 0]
  for (;;) {
    const rows = await read.all<EventRow>(
      'select * from incident_events where (incident_id, version) > (?, ?) order by incident_id, version limit ?',
      [afterId, afterVersion, PAGE],
    )
    for (const row of rows) {
      if (row.incident_id !== id) [id, version, previous] = [row.incident_id, 0, CHAIN_START]
      if (row.version !== version + 1) broken.push(fault('event_missing', row))
      const { incident_id: incidentId, content_hash: contentHash, ...rest } = row
      if (eventHashOf({ ...rest, incidentId, contentHash }, previous) !== row.hash)
        broken.push(fault('event_changed', row))
      version = row.version
      previous = row.hash
      count += 1
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return count
    ;[afterId, afterVersion] = [last.incident_id, last.version]
  }
}

const fault = (kind: Broken['kind'], { incident_id, version, type }: EventRow): Broken => ({
  kind,
  incidentId: incident_id,
  version,
  facts: { type },
})

/** Content that was not erased must be what its event's salted hash says. */
async function verifyContents(read: Reader, broken: Broken[]): Promise<number> {
  let after = ''
  let count = 0
  for (;;) {
    const rows = await read.all<{ id: string; incident_id: string; salt: Uint8Array | null; body: string | null }>(
      'select id, incident_id, salt, body from contents where id > ? order by id limit ?',
      [after, PAGE],
    )
    for (const row of rows) {
      const event = await read.first<EventRow>(
        `select * from incident_events where incident_id = ? and json_extract(facts, '$.contentId') = ?`,
        [row.incident_id, row.id],
      )
      if (!event)
        broken.push({
          kind: 'content_missing',
          incidentId: row.incident_id,
          version: null,
          facts: { contentId: row.id },
        })
      else if (row.salt && row.body !== null && contentHashOf(row.salt, row.body) !== event.content_hash) {
        broken.push(fault('content_changed', event))
      }
      count += 1
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return count
    after = last.id
  }
}

async function verifyRaws(read: Reader, broken: Broken[]): Promise<number> {
  let after = ''
  let count = 0
  for (;;) {
    const rows = await read.all<{ id: string; bytes: Uint8Array | null; hash: string }>(
      'select id, bytes, hash from raws where id > ? order by id limit ?',
      [after, PAGE],
    )
    for (const { id, bytes, hash } of rows) {
      count += 1
      if (bytes && createHash('sha256').update(bytes).digest('hex') !== hash) {
        broken.push({ kind: 'raw_changed', incidentId: null, version: null, facts: { rawId: id } })
      }
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return count
    after = last.id
  }
}

/** The row of each incident must end where its chain ends, and each chain must have a row. */
async function verifyHeads(read: Reader, broken: Broken[]): Promise<void> {
  const rows = await read.all<{ id: string; version: number }>(HEADS_SQL)
  for (const { id, version } of rows) {
    broken.push({ kind: 'head_differs', incidentId: id, version, facts: {} })
  }
}

const HEADS_SQL = `select incidents.id, incidents.version from incidents
  left join incident_events on incident_events.incident_id = incidents.id and incident_events.version = incidents.version
  where incident_events.hash is not incidents.last_hash
  union all
  select incident_id, max(version) from incident_events
  where incident_id not in (select id from incidents) group by incident_id`
