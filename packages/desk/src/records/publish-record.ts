import {
  type Instant,
  isSameBody,
  MesaError,
  type PolicyBody,
  type RecordBodies,
  type RecordKind,
  type RecordVersion,
  toInstant,
} from '@mesa/core'
import { isConflictOn, type RecordVersionView, readDraft, readVersions, type Statement } from '@mesa/db'
import { actedBy, evidenceOf } from '../acts.ts'
import { insertVersion, versionIdOf } from '../company/record-versions.ts'
import { policyDeadlines, zoneOfPolicy } from '../deadlines/policy-deadlines.ts'
import type { DeskUser } from '../desk.ts'
import type { Inside } from '../inside.ts'
import { findProblemsOf } from './find-problems-of.ts'
import { handOver, OWNS_NOTHING } from './hand-over.ts'
import { projectRecord } from './project-record.ts'
import { newestVersion, tellRecords } from './record-rows.ts'
import type { RecordsDesk } from './records-desk.ts'
import { throwChanged } from './save-draft.ts'

type Asked = Parameters<RecordsDesk['publishRecord']>[0]
type Published = Awaited<ReturnType<RecordsDesk['publishRecord']>>

/** A first version holds from the beginning, so that what came in before it was entered is judged by it too. */
const FROM_THE_BEGINNING = toInstant(0)
const MAX_ATTEMPTS = 4

/**
 * Makes a draft the newest version, in one batch with what is looked up from it and the evidence. Throws
 * `record.not_valid`, `draft.not_found`, `draft.changed_meanwhile`, `advisor.owns_incidents`, `advisor.not_active`.
 */
export async function publishRecord(desk: Inside, asked: Asked, user: DeskUser): Promise<Published> {
  for (let attempt = 1; ; attempt++) {
    const body = await readPublishable(desk, asked)
    const versions = await readVersions(desk.db.read, asked.kind, asked.id, desk.now())
    const standing = standingVersion(versions, asked.effectiveAt ?? desk.now(), body)
    if (standing) return dropDraft(desk, asked, user, standing)

    const leaves = isLeaving(asked, body, versions)
    if (leaves) await handOver(desk, { id: asked.id, to: asked.handOver?.to ?? null }, user)
    const version = nextVersion(desk, asked, user, { body, newest: versions[0] })
    try {
      await desk.write(await publication(desk, asked, user, { version, before: versions[0], leaves }))
      await desk.rules.reload()
      return { version: version.version, versionId: version.versionId }
    } catch (error) {
      if (!isConflictOn(error, 'record_versions')) throw error
      await throwIfOvertaken(desk, asked, version.version)
      // Otherwise the advisor was given another incident at the last moment: hand that one over too.
      if (attempt === MAX_ATTEMPTS) throw error
    }
  }
}

/** The draft that the page saw, fit to be published. */
async function readPublishable(desk: Inside, asked: Asked): Promise<RecordBodies[RecordKind]> {
  const { kind, id, revision } = asked
  const draft = await readDraft(desk.db.read, kind, id)
  if (draft?.revision !== revision) return throwChanged(desk, kind, id)
  const { body, problems } = await findProblemsOf(desk, { ...asked, body: draft.body })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (body === null || errors.length > 0) throw new MesaError('record.not_valid', { kind, problems: errors.length })
  return body
}

/** The newest version when it says the same and holds by then: nothing would be another by publishing again. */
const standingVersion = (
  [newest]: readonly RecordVersionView[],
  from: Instant,
  body: unknown,
): RecordVersionView | undefined =>
  newest && newest.effectiveAt <= from && isSameBody(newest.body, body) ? newest : undefined

async function dropDraft(
  desk: Inside,
  { kind, id, revision }: Asked,
  user: DeskUser,
  { version, versionId }: RecordVersionView,
): Promise<Published> {
  await desk.write([...dropDraftRow(kind, id, revision), ...tellRecords(desk.now(), user.userId)])
  return { version, versionId }
}

const dropDraftRow = (kind: RecordKind, id: string, revision: number): Statement[] => [
  { sql: 'delete from record_drafts where kind = ? and record_id = ? and revision = ?', args: [kind, id, revision] },
]

function nextVersion(
  desk: Inside,
  { kind, id, effectiveAt, note }: Asked,
  user: DeskUser,
  { body, newest }: { body: RecordBodies[RecordKind]; newest: RecordVersionView | undefined },
): RecordVersion {
  const version = (newest?.version ?? 0) + 1
  return {
    kind,
    recordId: id,
    version,
    versionId: versionIdOf(kind, id, version),
    effectiveAt: effectiveAt ?? (newest ? desk.now() : FROM_THE_BEGINNING),
    publishedAt: desk.now(),
    publishedBy: actedBy(user),
    note: note?.trim() || null,
    body,
  }
}

interface Publication {
  version: RecordVersion
  before: RecordVersionView | undefined
  /** An advisor who may own nothing when it is written. */
  leaves: boolean
}

async function publication(
  desk: Inside,
  { kind, id, revision }: Asked,
  user: DeskUser,
  { version, before, leaves }: Publication,
): Promise<Statement[]> {
  const evidence = {
    id: desk.newId(),
    at: desk.now(),
    subject: `record.publish:${kind}:${id}`,
    before: { versionId: before?.versionId ?? null },
    after: { versionId: version.versionId, note: version.note },
  }
  return [
    ...insertVersion(version),
    onlyIf('exists (select 1 from record_drafts where kind = ? and record_id = ? and revision = ?)', version, [
      kind,
      id,
      revision,
    ]),
    ...(leaves ? [onlyIf(OWNS_NOTHING, version, [id])] : []),
    ...dropDraftRow(kind, id, revision),
    ...(await projectRecord(desk.db.read, version)),
    ...deadlinesOf(desk, version),
    ...evidenceOf(actedBy(user), evidence),
    ...tellRecords(desk.now(), user.userId),
    {
      sql: "insert into feed (at, kind, opened, by_user_id) values (?, 'directory', 0, ?)",
      args: [desk.now(), user.userId],
    },
  ]
}

/** R20: what a policy waits for moves with its last day and its state. */
function deadlinesOf(desk: Inside, { kind, recordId, body }: RecordVersion): Statement[] {
  if (kind !== 'policy') return []
  const policy = body as PolicyBody
  const now = desk.now()
  const timezone = zoneOfPolicy(desk.rules, policy, now, desk.company.timezone)
  return policyDeadlines({ recordId, body: policy }, { timezone, now })
}

/** Fails the batch whole, by the version's own key, when a condition does not hold any more. */
const onlyIf = (condition: string, { versionId }: RecordVersion, args: Statement['args']): Statement => ({
  sql: `insert into record_versions select * from record_versions where version_id = ? and not ${condition}`,
  args: [versionId, ...args],
})

/** Somebody else published it, or saved another draft, since this one was read. */
async function throwIfOvertaken(desk: Inside, { kind, id, revision }: Asked, version: number): Promise<void> {
  const newest = await newestVersion(desk.db.read, kind, id)
  if (newest && newest.version >= version) {
    throw new MesaError('draft.changed_meanwhile', { by: newest.by, at: newest.publishedAt })
  }
  const draft = await readDraft(desk.db.read, kind, id)
  if (draft?.revision !== revision) await throwChanged(desk, kind, id)
}

function isLeaving({ kind }: Asked, body: unknown, versions: readonly RecordVersionView[]): boolean {
  if (kind !== 'advisor' || (body as RecordBodies['advisor']).active) return false
  return versions.some(
    ({ standing, body: before }) => standing === 'in_force' && (before as { active: boolean }).active,
  )
}
