import { idOfNumber, openTestDatabase, storedIncident, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { type OutboxState, outbox } from '../schema/outbox.ts'
import { insertRows } from '../write/rows.ts'
import { readMail, readMailbox } from './mailbox.ts'

let db: Database
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const relay = { host: 'relay.example', port: 587 }
const numbered = (kind: string, number: number) => `${kind}-${String(number).padStart(4, '0')}`
const mails = (count: number, stateOf: (number: number) => OutboxState = () => 'pending') =>
  insertRows(
    outbox,
    Array.from({ length: count }, (_, number) => ({
      id: numbered('mail', number),
      kind: 'reply' as const,
      state: stateOf(number),
      idempotencyKey: `key-${number}`,
      channel: 'email',
      incidentId: idOfNumber(1),
      recipient: 'rosa@yaqui.example',
      subject: `Re: ${number}`,
      facts: `{"n":${number}}`,
      createdAt: tuesday,
      dueAt: tuesday,
      lastReply: '451 later',
    })),
  )

describe('the mailbox page', () => {
  it('shows each mail once, newest first, page after page', async () => {
    await db.write([...storedIncident({ number: 1 }), ...mails(230)])
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { rows, next } = await readMailbox(db.readAside, { ...(cursor && { cursor }) }, relay)
      expect(rows[0]?.folio).toBe('2026-000001')
      seen.push(...rows.map(({ id }) => id))
      cursor = next
    } while (cursor)
    expect(seen).toEqual(Array.from({ length: 230 }, (_, index) => numbered('mail', 229 - index)))
  })
  it('counts what waits as kept while no relay is set, and filters by the same word', async () => {
    const states = ['pending', 'leased', 'kept', 'sent', 'failed', 'discarded'] as const
    await db.write(mails(6, (number) => states[number] ?? 'pending'))
    const withRelay = await readMailbox(db.readAside, { state: 'waiting' }, relay)
    expect(withRelay.counts).toEqual({ waiting: 2, kept: 1, sent: 1, failed: 1, discarded: 1 })
    expect(withRelay.rows.map(({ id, nextAttemptAt }) => [id, nextAttemptAt])).toEqual([
      ['mail-0001', tuesday],
      ['mail-0000', tuesday],
    ])
    const without = await readMailbox(db.readAside, { state: 'kept' }, null)
    expect(without).toMatchObject({ relay: null, counts: { waiting: 0, kept: 3 } })
    expect(without.rows.map(({ id, state, nextAttemptAt }) => [id, state, nextAttemptAt])).toEqual([
      ['mail-0002', 'kept', null],
      ['mail-0001', 'kept', null],
      ['mail-0000', 'kept', null],
    ])
    expect((await readMailbox(db.readAside, { state: 'waiting' }, null)).rows).toEqual([])
  })
  it('tells the other server’s words only of what did not leave', async () => {
    await db.write(mails(2, (number) => (number === 0 ? 'sent' : 'failed')))
    const { rows } = await readMailbox(db.readAside, {}, relay)
    expect(rows.map(({ problem }) => problem)).toEqual(['451 later', null])
  })
})

describe('one mail', () => {
  it('comes with the facts that it is rendered from', async () => {
    await db.write([...storedIncident({ number: 1 }), ...mails(1)])
    expect(await readMail(db.read, 'mail-0000', true)).toMatchObject({
      row: { state: 'waiting', folio: '2026-000001', to: 'rosa@yaqui.example' },
      facts: '{"n":0}',
      incidentId: idOfNumber(1),
      idempotencyKey: 'key-0',
    })
  })
  it('is said to be missing where it is', async () => {
    await expect(readMail(db.read, 'x', true)).rejects.toMatchObject({ code: 'mail.not_found', params: { id: 'x' } })
  })
})
