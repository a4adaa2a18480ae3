import { idOfNumber, openTestDatabase, storedIncident, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { feed } from '../schema/feed.ts'
import { insertRows } from '../write/rows.ts'
import { readFeed } from './feed.ts'

let db: Database
beforeEach(async () => {
  db = await openTestDatabase()
  await db.write([
    ...storedIncident({ number: 1, version: 5, state: { status: 'assigned' } }),
    ...insertRows(feed, [
      { at: tuesday, kind: 'incident', incidentId: idOfNumber(1), version: 3, opened: true },
      { at: tuesday, kind: 'directory', byUserId: 'user-1' },
      { at: tuesday, kind: 'incident', incidentId: idOfNumber(1) },
      { at: tuesday, kind: 'incident', incidentId: 'gone', version: 1 },
    ]),
  ])
})
afterEach(() => db.close())

describe('live pages follow the feed', () => {
  it('tells of each write which incident it was and how it stands now', async () => {
    const incident = { id: idOfNumber(1), folio: '2026-000001', subject: 'Reporte 1', status: 'assigned' }
    expect(await readFeed(db.read, 0, 10)).toEqual([
      {
        position: 1,
        at: tuesday,
        kind: 'incident',
        incident: { ...incident, version: 3, opened: true },
        byUserId: null,
      },
      { position: 2, at: tuesday, kind: 'directory', incident: null, byUserId: 'user-1' },
      {
        position: 3,
        at: tuesday,
        kind: 'incident',
        incident: { ...incident, version: 5, opened: false },
        byUserId: null,
      },
      { position: 4, at: tuesday, kind: 'incident', incident: null, byUserId: null },
    ])
  })
  it('goes on after a position, so many at a time, and is silent at the end', async () => {
    expect((await readFeed(db.read, 1, 2)).map(({ position }) => position)).toEqual([2, 3])
    expect(await readFeed(db.read, 4, 10)).toEqual([])
  })
})
