import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Reader } from '@mesa/db'
import { pages } from './pages.ts'

/** What the desk was at one position of its feed. Kept elsewhere, it shows a past that was rewritten consistently. */
export interface Anchor {
  /** Milliseconds UTC. */
  at: number
  position: number
  incidents: number
  events: number
  /** SHA-256 over id, version and hash of the newest event of every incident that was told by then. */
  head: string
  /** HMAC-SHA-256 of all of it with the deployment's key. */
  mac: string
}

interface HeadRow {
  id: string
  version: number
  hash: string | null
}

const PAGE = 10_000
const HEADS_SQL = `select told.id, told.version, incident_events.hash from (
    select incident_id as id, max(version) as version from feed
    where position <= ? and version is not null and incident_id > ? group by incident_id order by incident_id limit ?
  ) told left join incident_events on incident_events.incident_id = told.id and incident_events.version = told.version
  order by told.id`

/** The anchor of what is written now. */
export async function makeAnchor(read: Reader, key: Uint8Array, at: number): Promise<Anchor> {
  const newest = await read.first<{ position: number | null }>('select max(position) as position from feed')
  const facts = { at, ...(await headAt(read, newest?.position ?? 0)) }
  return { ...facts, mac: macOf(facts, key) }
}

/** Why an anchor does not hold: it was not made by this desk, or what was told by then is another past. */
export type AnchorFault = 'mac' | 'head'

export async function checkAnchor(read: Reader, key: Uint8Array, anchor: Anchor): Promise<AnchorFault | undefined> {
  const [given, made] = [Buffer.from(anchor.mac, 'hex'), Buffer.from(macOf(anchor, key), 'hex')]
  if (given.length !== made.length || !timingSafeEqual(given, made)) return 'mac'
  const { incidents, events, head } = await headAt(read, anchor.position)
  const isSame = head === anchor.head && incidents === anchor.incidents && events === anchor.events
  return isSame ? undefined : 'head'
}

const macOf = ({ at, position, incidents, events, head }: Omit<Anchor, 'mac'>, key: Uint8Array): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['anchor', at, position, incidents, events, head]))
    .digest('hex')

async function headAt(read: Reader, position: number): Promise<Omit<Anchor, 'mac' | 'at'>> {
  const hash = createHash('sha256')
  let [incidents, events] = [0, 0]
  const keyOf = ({ id }: HeadRow) => [position, id]
  for await (const row of pages<HeadRow>(read, { sql: HEADS_SQL, start: [position, ''], keyOf, size: PAGE })) {
    hash.update(`${JSON.stringify([row.id, row.version, row.hash])}\n`)
    incidents += 1
    events += row.version
  }
  return { position, incidents, events, head: hash.digest('hex') }
}
