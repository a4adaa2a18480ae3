import { MesaError } from '@mesa/core'
import { type Statement, UniqueConflict } from '@mesa/db'
import { actedBy, evidenceOf } from '../acts.ts'
import type { DeskUser } from '../desk.ts'
import type { Inside } from '../inside.ts'
import { dropExpiredLinks, forgetLink } from './sign-in-mail.ts'

/** Mail that a person may decide on; a lead is none. */
const isHeld = "state in ('kept', 'failed', 'pending') and kind <> 'lead'"

/**
 * A person lets kept or failed mail leave now: all of it or none, with evidence of who did. Throws `mail.no_relay`, or
 * `mail.not_held` when one is not waiting any more.
 */
export async function sendMails(desk: Inside, ids: readonly string[], user: DeskUser): Promise<void> {
  if (!desk.carrier().hasRelay) throw new MesaError('mail.no_relay', {})
  const now = desk.now()
  await decide(desk, ids, user, {
    act: 'mail.send',
    state: 'pending',
    statements: (id) => [
      {
        sql: `update outbox set state = 'pending', attempts = 0, due_at = ?1, released_at = ?1 where id = ?2`,
        args: [now, id],
      },
    ],
  })
}

/**
 * A person decides that mail never leaves: all of it or none; it stays in the list, with evidence of who decided. Throws
 * `mail.not_held`.
 */
export async function discardMails(desk: Inside, ids: readonly string[], user: DeskUser): Promise<void> {
  const now = desk.now()
  await decide(desk, ids, user, {
    act: 'mail.discard',
    state: 'discarded',
    statements: (id) => [
      { sql: "update outbox set state = 'discarded', finished_at = ? where id = ?", args: [now, id] },
      forgetLink(id),
    ],
  })
}

interface Decision {
  act: 'mail.send' | 'mail.discard'
  /** What the mail becomes. */
  state: 'pending' | 'discarded'
  statements(id: string): Statement[]
}

async function decide(desk: Inside, ids: readonly string[], user: DeskUser, decision: Decision): Promise<void> {
  const distinct = [...new Set(ids)]
  const one = (id: string) => [...guardedEvidence(desk, id, user, decision), ...decision.statements(id)]
  const tell: Statement = { sql: "insert into feed (at, kind, opened) values (?, 'mailbox', 0)", args: [desk.now()] }
  try {
    await desk.write([...dropExpiredLinks(desk), ...distinct.flatMap(one), tell])
  } catch (error) {
    if (!(error instanceof UniqueConflict)) throw error
    throw new MesaError('mail.not_held', { id: await firstNotHeld(desk, distinct) }, { cause: error })
  }
}

/** Evidence that says the state before. Mail that waits no more has none, and then the second row fails the batch whole. */
function guardedEvidence(desk: Inside, mailId: string, user: DeskUser, { act, state }: Decision): Statement[] {
  const evidence = { id: desk.newId(), at: desk.now(), subject: `${act}:${mailId}`, after: { state } }
  return [
    ...evidenceOf(actedBy(user), evidence),
    {
      sql: `update audit set before = (select json_object('state', state) from outbox
        where id = ? and ${isHeld}) where id = ?`,
      args: [mailId, evidence.id],
    },
    {
      sql: 'insert into audit (id, at, actor, subject) select id, at, actor, subject from audit where id = ? and before is null',
      args: [evidence.id],
    },
  ]
}

async function firstNotHeld(desk: Inside, ids: readonly string[]): Promise<string> {
  const held = await desk.db.read.all<{ id: string }>(
    `select id from outbox where id in (select value from json_each(?)) and ${isHeld}`,
    [JSON.stringify(ids)],
  )
  const heldIds = new Set(held.map(({ id }) => id))
  return ids.find((id) => !heldIds.has(id)) ?? ids[0] ?? ''
}
