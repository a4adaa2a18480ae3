import { MesaError } from '@mesa/core'
import type { Statement } from '@mesa/db'
import type { Inside } from '../inside.ts'

const openStates = "('kept', 'failed', 'pending')"

/** A person lets kept or failed mail leave now. Throws `mail.no_relay`, or `mail.not_held` when one is not waiting any more. */
export async function sendMails(desk: Inside, ids: readonly string[]): Promise<void> {
  if (!desk.carrier().hasRelay) throw new MesaError('mail.no_relay', {})
  const now = desk.now()
  await change(desk, ids, { sql: "state = 'pending', attempts = 0, due_at = ?1, released_at = ?1", value: now })
}

/** A person decides that mail never leaves; it stays in the list. Throws `mail.not_held`. */
export async function discardMails(desk: Inside, ids: readonly string[]): Promise<void> {
  await change(desk, ids, { sql: "state = 'discarded', finished_at = ?", value: desk.now() })
}

async function change(desk: Inside, ids: readonly string[], assignment: { sql: string; value: number }): Promise<void> {
  const update = (id: string): Statement => ({
    sql: `update outbox set ${assignment.sql} where id = ? and state in ${openStates}`,
    args: [assignment.value, id],
  })
  const tell: Statement = { sql: "insert into feed (at, kind, opened) values (?, 'mailbox', 0)", args: [desk.now()] }
  const results = await desk.write([...ids.map(update), tell])
  const missed = ids.find((_, index) => results[index]?.rowsAffected === 0)
  if (missed !== undefined) throw new MesaError('mail.not_held', { id: missed })
}
