import type { Actor, Instant, RecordBodies, RecordKind, RecordVersion } from '@mesa/core'
import { insertRows, type Reader, type Statement } from '@mesa/db'
import { recordVersions } from '@mesa/db/schema'

interface StoredVersion {
  version_id: string
  kind: RecordKind
  record_id: string
  version: number
  effective_at: Instant
  published_at: Instant
  published_by: string
  note: string | null
  body: string
}

export const VERSION_COLUMNS =
  'version_id, kind, record_id, version, effective_at, published_at, published_by, note, body'

export const toVersion = <Kind extends RecordKind>(row: unknown): RecordVersion<Kind> => {
  const stored = row as StoredVersion
  return {
    kind: stored.kind as Kind,
    recordId: stored.record_id,
    version: stored.version,
    versionId: stored.version_id,
    effectiveAt: stored.effective_at,
    publishedAt: stored.published_at,
    publishedBy: JSON.parse(stored.published_by) as Actor,
    note: stored.note,
    body: JSON.parse(stored.body) as RecordBodies[Kind],
  }
}

/** Kinds whose every version stands in memory: few, small, and asked by each decision. */
export const ruleKinds = [
  'calendar',
  'plan',
  'criterion',
  'ladder',
  'objectives',
  'area',
  'system',
  'advisor',
] as const satisfies RecordKind[]
export type RuleKind = (typeof ruleKinds)[number]

export async function loadRuleVersions(read: Reader): Promise<RecordVersion[]> {
  const marks = ruleKinds.map(() => '?').join(', ')
  const rows = await read.all(
    `select ${VERSION_COLUMNS} from record_versions where kind in (${marks})
    order by kind, record_id, version`,
    [...ruleKinds],
  )
  return rows.map((row) => toVersion(row))
}

export const versionIdOf = (kind: RecordKind, recordId: string, version: number): string =>
  `${kind}:${recordId}:${version}`

/** A row for the batch that publishes. */
export const insertVersion = (version: RecordVersion): Statement[] =>
  insertRows(recordVersions, [{ ...version, accountId: accountOf(version) }])

/** Whose page shows it. */
export function accountOf({ kind, recordId, body }: Pick<RecordVersion, 'kind' | 'recordId' | 'body'>): string | null {
  if (kind === 'account') return recordId
  return kind === 'policy' || kind === 'contact' ? (body as { accountId: string }).accountId : null
}
