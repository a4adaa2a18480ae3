import type { Instant, RecordKind } from '@mesa/core'
import { insertRows, type Reader, type Statement } from '@mesa/db'
import { feed } from '@mesa/db/schema'

/** Pages that show records fetch them again. */
export const tellRecords = (at: Instant, byUserId: string): Statement[] =>
  insertRows(feed, [{ at, kind: 'records', byUserId }])

const NEWEST_SQL = `select version, version_id, published_at, auth_user.name from record_versions
  left join auth_user on auth_user.id = json_extract(published_by, '$.userId')
  where kind = ? and record_id = ? order by version desc limit 1`

/** The newest version of a record and who published it, whether it holds already or not. */
export async function newestVersion(
  read: Reader,
  kind: RecordKind,
  id: string,
): Promise<{ version: number; versionId: string; publishedAt: Instant; by: string } | undefined> {
  const row = await read.first<{ version: number; version_id: string; published_at: Instant; name: string | null }>(
    NEWEST_SQL,
    [kind, id],
  )
  return (
    row && {
      version: row.version,
      versionId: row.version_id,
      publishedAt: row.published_at,
      by: row.name ?? '',
    }
  )
}
