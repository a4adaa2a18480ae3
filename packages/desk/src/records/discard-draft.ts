import type { DeskUser } from '../desk.ts'
import type { Inside } from '../inside.ts'
import { tellRecords } from './record-rows.ts'
import type { RecordsDesk } from './records-desk.ts'
import { throwChanged } from './save-draft.ts'

/** Drops a draft that nobody changed since. Throws `draft.changed_meanwhile` or `draft.not_found`. */
export async function discardDraft(
  desk: Inside,
  { kind, id, revision }: Parameters<RecordsDesk['discardDraft']>[0],
  user: DeskUser,
): Promise<void> {
  const [result] = await desk.write([
    {
      sql: 'delete from record_drafts where kind = ? and record_id = ? and revision = ?',
      args: [kind, id, revision],
    },
    ...tellRecords(desk.now(), user.userId),
  ])
  if (result?.rowsAffected !== 1) await throwChanged(desk, kind, id)
}
