import { type Actor, type Instant, MesaError, OBJECTIVES_ID, type RecordKind } from '@mesa/core'
import { insertRows, isConflictOn, readDraft, type Statement } from '@mesa/db'
import { recordDrafts } from '@mesa/db/schema'
import { actedBy } from '../acts.ts'
import { accountOf } from '../company/record-versions.ts'
import type { DeskUser } from '../desk.ts'
import type { Inside } from '../inside.ts'
import { newestVersion, tellRecords } from './record-rows.ts'
import type { DraftSaved, RecordsDesk } from './records-desk.ts'

type Asked = Parameters<RecordsDesk['saveDraft']>[0]

/**
 * Keeps a draft as it was given, if nobody saved another since `revision`. Throws `draft.changed_meanwhile`, or
 * `draft.not_found` when it was published or discarded meanwhile.
 */
export async function saveDraft(desk: Inside, asked: Asked, user: DeskUser): Promise<DraftSaved> {
  const { kind } = asked
  const id = asked.id ?? (kind === 'objectives' ? OBJECTIVES_ID : desk.newId())
  const saved =
    asked.revision === 0 ? await begin(desk, { ...asked, id }, user) : await goOn(desk, { ...asked, id }, user)
  if (!saved) await throwChanged(desk, kind, id)
  return { id, revision: asked.revision + 1 }
}

async function begin(desk: Inside, asked: Asked & { id: string }, user: DeskUser): Promise<boolean> {
  const { kind, id, body } = asked
  const newest = await newestVersion(desk.db.read, kind, id)
  if (asked.basedOn !== undefined && newest && newest.version !== asked.basedOn) {
    throw new MesaError('draft.changed_meanwhile', { by: newest.by, at: newest.publishedAt })
  }
  const row = {
    kind,
    recordId: id,
    revision: 1,
    basedOn: newest?.version ?? 0,
    accountId: accountOfDraft(kind, id, body),
    body: JSON.stringify(body),
    savedAt: desk.now(),
    savedBy: actedBy(user),
  }
  try {
    await desk.write([...insertRows(recordDrafts, [row]), ...tellRecords(desk.now(), user.userId)])
    return true
  } catch (error) {
    if (isConflictOn(error, 'record_drafts')) return false
    throw error
  }
}

async function goOn(desk: Inside, asked: Asked & { id: string }, user: DeskUser): Promise<boolean> {
  const [result] = await desk.write([updateDraft(asked, desk.now(), actedBy(user))])
  return result?.rowsAffected === 1
}

const updateDraft = ({ kind, id, revision, body }: Asked & { id: string }, at: Instant, by: Actor): Statement => ({
  sql: `update record_drafts set revision = revision + 1, body = ?, account_id = ?, saved_at = ?, saved_by = ?
    where kind = ? and record_id = ? and revision = ?`,
  args: [JSON.stringify(body), accountOfDraft(kind, id, body), at, JSON.stringify(by), kind, id, revision],
})

/** An unfinished body may not say whose it is yet. */
function accountOfDraft(kind: RecordKind, recordId: string, body: unknown): string | null {
  const accountId = accountOf({ kind, recordId, body: body as never })
  return typeof accountId === 'string' ? accountId : null
}

/** Says who was there first, with the draft that lies there now. */
export async function throwChanged(desk: Inside, kind: RecordKind, id: string): Promise<never> {
  const draft = await readDraft(desk.db.read, kind, id)
  if (!draft) throw new MesaError('draft.not_found', { kind, id })
  throw new MesaError('draft.changed_meanwhile', { by: draft.savedBy, at: draft.savedAt })
}
