import { type IncidentStatus, toInstant } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { FeedKind } from '../schema/feed.ts'

/** One thing that was written, as live pages are told of it. */
export interface FeedRow {
  position: number
  at: number
  kind: FeedKind
  incident: {
    id: string
    folio: string
    version: number
    subject: string
    opened: boolean
    status: IncidentStatus
  } | null
  byUserId: string | null
}

interface StoredFeed {
  position: number
  at: number
  kind: FeedKind
  opened: number
  version: number | null
  by_user_id: string | null
  id: string | null
  folio: string | null
  subject: string | null
  status: IncidentStatus | null
  current: number | null
}

export const FEED_SQL = `select feed.position, feed.at, feed.kind, feed.opened, feed.version, feed.by_user_id,
    incidents.id, incidents.folio, incidents.subject, incidents.status, incidents.version as current
  from feed left join incidents on incidents.id = feed.incident_id
  where feed.position > ? order by feed.position limit ?`

/** The feed after a position, oldest first. */
export async function readFeed(read: Reader, after: number, limit: number): Promise<FeedRow[]> {
  const rows = await read.all<StoredFeed>(FEED_SQL, [after, limit])
  return rows.map((row) => ({
    position: row.position,
    at: toInstant(row.at),
    kind: row.kind,
    incident:
      row.id === null || row.folio === null || row.status === null
        ? null
        : {
            id: row.id,
            folio: row.folio,
            version: row.version ?? row.current ?? 0,
            subject: row.subject ?? '',
            opened: row.opened === 1,
            status: row.status,
          },
    byUserId: row.by_user_id,
  }))
}
