import type { IncidentId } from '@mesa/core'
import { asId, deadlinesOf } from '@mesa/core'
import type { Statement } from '@mesa/db'
import { deleteDeadlines } from '@mesa/db'
import { findById, type IncidentRecord } from '../commands/incident-record.ts'
import { runCommand } from '../commands/run-command.ts'
import { deadlineRules } from '../commands/write-events.ts'
import type { Inside } from '../inside.ts'
import { LEASE_MS } from './claim.ts'

const byDeadlines = { actor: { kind: 'rule' as const, rule: 'deadlines' }, userId: null, authorName: '' }

/** Lets time pass on one incident, by the way of every other command: who is late finds nothing left to say. */
export async function passIncident(desk: Inside, subjectId: string): Promise<void> {
  const before = await findById(desk.db.read, subjectId)
  if (!before) {
    await desk.write([deleteDeadlines(subjectId)])
    return
  }
  const { version } = await runCommand(desk, before.state.folio, { type: 'pass_time' }, byDeadlines)
  if (version === before.version) await desk.write(writtenAnew(desk, before))
}

/**
 * Rows that came due for nothing are those of an earlier rule: they are made anew, unless the incident was changed
 * meanwhile. What is still due waits for its lease, so that a wrong row is tried again and not for ever.
 */
function writtenAnew(desk: Inside, { state, version }: IncidentRecord): Statement[] {
  const id: IncidentId = asId(state.id)
  const now = desk.now()
  const rows = deadlinesOf(state, deadlineRules(desk)).map((row) => ({
    ...row,
    leaseUntil: row.dueAt <= now ? now + LEASE_MS : null,
  }))
  const isSame = 'exists (select 1 from incidents where id = ? and version = ?)'
  return [
    { sql: `delete from deadlines where subject_id = ? and ${isSame}`, args: [id, id, version] },
    {
      sql: `insert into deadlines (id, kind, subject_id, due_at, lease_until)
        select value ->> 'id', value ->> 'kind', ?, value ->> 'dueAt', value ->> 'leaseUntil' from json_each(?)
        where ${isSame} on conflict (id) do nothing`,
      args: [id, JSON.stringify(rows), id, version],
    },
  ]
}
