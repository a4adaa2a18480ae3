import type { Actor, Instant, RecordBodies, RecordKind } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { RecordDraftView, RecordVersionView, VersionStanding } from './record-view.ts'

interface VersionStored {
  version: number
  version_id: string
  effective_at: Instant
  published_at: Instant
  published_by: string
  user_name: string | null
  note: string | null
  body: string
}

interface DraftStored {
  revision: number
  based_on: number
  body: string
  saved_at: Instant
  saved_by: string
  user_name: string | null
}

export const HISTORY_SQL = `select version, version_id, effective_at, published_at, published_by, note, body,
    auth_user.name as user_name
  from record_versions left join auth_user on auth_user.id = json_extract(published_by, '$.userId')
  where kind = ? and record_id = ? order by version desc`
export const DRAFT_SQL = `select revision, based_on, body, saved_at, saved_by, auth_user.name as user_name
  from record_drafts left join auth_user on auth_user.id = json_extract(saved_by, '$.userId')
  where kind = ? and record_id = ?`

/** All versions of a record, newest first, and where each stands now. */
export async function readVersions<Kind extends RecordKind>(
  read: Reader,
  kind: Kind,
  id: string,
  now: Instant,
): Promise<RecordVersionView<Kind>[]> {
  const rows = await read.all<VersionStored>(HISTORY_SQL, [kind, id])
  const standing = standingsOf(rows, now)
  return rows.map((row, index) => ({
    version: row.version,
    versionId: row.version_id,
    standing: standing[index] ?? 'past',
    effectiveAt: row.effective_at,
    publishedAt: row.published_at,
    publishedBy: row.user_name ?? nameOfActor(row.published_by),
    note: row.note,
    body: JSON.parse(row.body) as RecordBodies[Kind],
  }))
}

/** Newest first: one that begins no earlier than a newer one never holds. */
function standingsOf(newestFirst: readonly Pick<VersionStored, 'effective_at'>[], now: Instant): VersionStanding[] {
  let begins = Number.POSITIVE_INFINITY
  let isInForceFound = false
  return newestFirst.map(({ effective_at }) => {
    const isOvertaken = effective_at >= begins
    begins = Math.min(begins, effective_at)
    if (effective_at > now) return isOvertaken ? 'past' : 'coming'
    if (isInForceFound) return 'past'
    isInForceFound = true
    return 'in_force'
  })
}

export async function readDraft<Kind extends RecordKind>(
  read: Reader,
  kind: Kind,
  id: string,
): Promise<RecordDraftView<Kind> | null> {
  const row = await read.first<DraftStored>(DRAFT_SQL, [kind, id])
  if (!row) return null
  return {
    revision: row.revision,
    basedOn: row.based_on,
    body: JSON.parse(row.body) as RecordBodies[Kind],
    savedAt: row.saved_at,
    savedBy: row.user_name ?? nameOfActor(row.saved_by),
  }
}

function nameOfActor(actor: string): string {
  const parsed = JSON.parse(actor) as Actor
  if (parsed.kind === 'user') return parsed.userId
  return parsed.kind === 'rule' ? parsed.rule : parsed.kind
}
