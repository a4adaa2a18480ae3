import { openTestDatabase, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { intake, raws } from '../schema/intake.ts'
import { insertRows } from '../write/rows.ts'
import { readQuarantine } from './quarantine.ts'

let db: Database
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const numbered = (number: number) => `intake-${String(number).padStart(4, '0')}`

describe('nothing that was heard is missing', () => {
  it('received = incidents + replies + filtered + quarantined', async () => {
    const outcomes = ['incident', 'incident', 'reply', 'filtered', 'quarantined'] as const
    await db.write([
      ...insertRows(
        intake,
        outcomes.map((outcome, index) => ({
          id: numbered(index),
          channel: 'email',
          idempotencyKey: `k${index}`,
          outcome,
          reason: outcome === 'quarantined' ? 'not_readable' : null,
          rawId: `raw-${index}`,
          receivedAt: tuesday,
        })),
      ),
      ...insertRows(raws, [{ id: 'raw-4', size: 99, hash: 'x' }]),
    ])
    const { rows, counts } = await readQuarantine(db.readAside, {})
    expect(counts).toEqual({ received: 5, incidents: 2, replies: 1, filtered: 1, quarantined: 1 })
    expect(rows).toMatchObject([
      { outcome: 'quarantined', reason: 'not_readable', bytes: 99 },
      { outcome: 'filtered', reason: '', bytes: 0 },
    ])
  })
  it('goes on where a page ended', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => ({
      id: numbered(index),
      channel: 'email',
      idempotencyKey: `k${index}`,
      outcome: 'filtered' as const,
      receivedAt: tuesday,
    }))
    await db.write(insertRows(intake, rows))
    const first = await readQuarantine(db.readAside, {})
    const second = await readQuarantine(db.readAside, { ...(first.next && { cursor: first.next }) })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 50, undefined])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(150)
  })
})
