import { asId, type IncidentStatus, type Instant, incidentStatuses, isOpenStatus } from '@mesa/core'
import {
  idOfNumber,
  openTestDatabase,
  type StoredIncident,
  storedIncident,
  testReadContext,
  tuesday,
} from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { readQueueCounts } from './queue-counts.ts'
import { readQueuePage } from './queue-page.ts'
import { type QueueFilters, type QueueViewName, queueViews } from './queue-row.ts'
import type { QueuePageQuestion } from './queue-statement.ts'

let db: Database
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const MINUTE = 60_000
const after = (minutes: number) => (tuesday + minutes * MINUTE) as Instant
const store = (...incidents: StoredIncident[]) => db.write(incidents.flatMap(storedIncident))
const inStatus = (number: number, status: IncidentStatus, over: Partial<StoredIncident> = {}): StoredIncident => ({
  number,
  ...over,
  state: { status, ...over.state },
})

const ana = asId<never>('ana')
const endOfToday = after(13 * 60)
const asked = (over: Partial<QueuePageQuestion> = {}): QueuePageQuestion => ({
  view: 'open',
  filters: {},
  limit: 50,
  userId: asId('user-1'),
  advisorId: ana,
  endOfToday,
  thisYear: 2026,
  ...over,
})
const page = (over?: Partial<QueuePageQuestion>) => readQueuePage(db.read, db.readAside, asked(over), testReadContext)
const numbers = async (over?: Partial<QueuePageQuestion>) =>
  (await page(over)).rows.map(({ folio }) => Number(folio.slice(5)))

describe('the order of the queue (R3)', () => {
  it('goes by what is due next, then urgent, then the channel, then age', async () => {
    await store(
      { number: 1, receivedAt: after(5) },
      { number: 2, receivedAt: after(0) },
      { number: 3, opening: { accountId: null, contactId: null }, receivedAt: after(-90) },
      { number: 4, opening: { accountId: null, contactId: null, queueWeight: 50 } },
      { number: 5, opening: { accountId: null, contactId: null, criterionId: asId('no-payroll') } },
      { number: 6, opening: { accountId: null, contactId: null }, receivedAt: after(-100) },
      { number: 7, opening: { criterionId: asId('no-payroll') } },
    )
    expect(await numbers()).toEqual([7, 2, 1, 5, 4, 6, 3])
  })
  it('shows what is done by its newest activity, whatever its status', async () => {
    await store(
      inStatus(1, 'closed', { state: { lastActivityAt: after(1) } }),
      inStatus(2, 'resolved', { state: { lastActivityAt: after(3) } }),
      inStatus(3, 'closed', { state: { lastActivityAt: after(2) } }),
      inStatus(4, 'cancelled', { state: { lastActivityAt: after(9) } }),
      inStatus(5, 'new'),
    )
    expect(await numbers({ view: 'resolved' })).toEqual([2])
    expect(await numbers({ filters: { status: ['closed', 'resolved'] } })).toEqual([2, 3, 1])
    expect(await numbers({ view: 'resolved', filters: { status: ['closed'], account: ['yaqui'] } })).toEqual([3, 1])
  })
  it.each<[string, Partial<QueuePageQuestion>]>([
    ['by what is due', {}],
    ['of one account', { filters: { account: ['yaqui'] } }],
    ['by newest activity', { filters: { status: ['closed', 'resolved'] } }],
    ['by newest activity, of one account', { filters: { status: ['closed', 'resolved'], account: ['yaqui'] } }],
  ])('gives every row once, page after page, however many share a place: %s', async (_, over) => {
    const statuses: IncidentStatus[] = ['new', 'closed', 'resolved', 'assigned']
    await store(...Array.from({ length: 40 }, (_unused, index) => inStatus(index + 1, statuses[index % 4] ?? 'new')))
    const whole = await numbers(over)
    const seen: number[] = []
    let cursor: string | undefined
    do {
      const { rows, next } = await page({ ...over, limit: 3, ...(cursor && { cursor }) })
      seen.push(...rows.map(({ folio }) => Number(folio.slice(5))))
      cursor = next
    } while (cursor)
    expect(whole).toHaveLength(20)
    expect(seen).toEqual(whole)
  })
  it('shows the first page for what is no cursor', async () => {
    await store({ number: 1 })
    const forged = [[1, 2, 3], ['a', 1, 1, 'x'], { a: 1 }, [null, null, null, null]].map((place) =>
      Buffer.from(JSON.stringify(place)).toString('base64url'),
    )
    for (const cursor of ['', '%%%', 'bm8', ...forged]) expect(await numbers({ cursor }), cursor).toEqual([1])
  })
})

describe('the views', () => {
  const everything = () =>
    store(
      { number: 1 },
      inStatus(2, 'assigned', { state: { advisorId: ana } }),
      inStatus(3, 'in_progress', { state: { advisorId: asId('luis') } }),
      inStatus(4, 'waiting_customer', { state: { advisorId: ana } }),
      { number: 5, opening: { accountId: null, contactId: null } },
      inStatus(6, 'resolved', { state: { advisorId: ana } }),
      inStatus(7, 'closed'),
      { number: 8, opening: { criterionId: asId('no-payroll') } },
    )
  it.each<[QueueViewName, number[]]>([
    ['open', [1, 2, 3, 4, 5, 8]],
    ['mine', [2, 4]],
    ['unassigned', [1, 5, 8]],
    ['due-today', [8]],
    ['waiting', [4]],
    ['uncovered', [5]],
    ['resolved', [6]],
  ])('%s shows what it says, and is counted so', async (view, shown) => {
    await everything()
    expect((await numbers({ view })).sort()).toEqual(shown)
    const counts = await readQueueCounts(db.readAside, { advisorId: ana, endOfToday })
    expect(counts[view]).toBe(shown.length)
  })
  it('keeps the own queue of somebody who is no advisor empty', async () => {
    await everything()
    expect(await numbers({ view: 'mine', advisorId: null })).toEqual([])
    expect((await readQueueCounts(db.readAside, { advisorId: null, endOfToday })).mine).toBe(0)
  })
  it('counts nothing on an empty desk', async () => {
    const counts = await readQueueCounts(db.readAside, { advisorId: ana, endOfToday })
    expect(counts).toEqual(Object.fromEntries(queueViews.map((view) => [view, 0])))
  })
})

describe('the filters', () => {
  it.each<[QueueFilters, number[]]>([
    [{ system: ['facturacion'] }, [2]],
    [{ system: ['facturacion', 'nomina'] }, [1, 2, 3, 4]],
    [{ system: [] }, [1, 2, 3, 4]],
    [{ urgent: true }, [3]],
    [{ urgent: false }, [1, 2, 4]],
    [{ advisor: ['ana'] }, [2]],
    [{ account: ['yaqui'] }, [1, 2, 3]],
    [{ channel: ['phone'] }, [4]],
    [{ coverage: ['unknown'] }, [4]],
    [{ status: ['assigned'] }, [2]],
    [{ status: ['closed', 'new'] }, [1, 3, 4, 5]],
    [{ account: ['yaqui'], urgent: false, status: ['new', 'closed'] }, [1, 5]],
    [{ account: ["x' or 1=1 --"] }, []],
  ])('%j', async (filters, shown) => {
    await store(
      { number: 1 },
      inStatus(2, 'assigned', { opening: { systemId: asId('facturacion') }, state: { advisorId: ana } }),
      { number: 3, opening: { criterionId: asId('no-payroll') } },
      { number: 4, opening: { accountId: null, contactId: null, channel: 'phone', channelKind: 'phone' } },
      inStatus(5, 'closed'),
    )
    expect((await numbers({ filters })).sort()).toEqual(shown)
  })
  it('asks each status by itself as it asks for all of them', async () => {
    await store(...incidentStatuses.map((status, index) => inStatus(index + 1, status)))
    for (const [index, status] of incidentStatuses.entries()) {
      expect(await numbers({ filters: { status: [status] } }), status).toEqual([index + 1])
    }
    expect(await numbers({ filters: { status: [...incidentStatuses] } })).toHaveLength(incidentStatuses.length)
    expect(await numbers()).toHaveLength(incidentStatuses.filter(isOpenStatus).length)
  })
})

describe('words', () => {
  it('finds subject, people and text, within the view that is shown', async () => {
    await store(
      { number: 1, words: { subject: 'Nómina quincenal', text: 'Error 4012' } },
      { number: 2, words: { name: 'Íñigo Peña', address: 'inigo@norte.example' } },
      inStatus(3, 'closed', { words: { subject: 'Nómina' } }),
    )
    expect(await numbers({ filters: { q: 'nomina' } })).toEqual([1])
    expect(await numbers({ filters: { q: 'nomina', status: ['closed'] } })).toEqual([3])
    expect(await numbers({ filters: { q: 'NÓMI' } })).toEqual([1])
    expect(await numbers({ filters: { q: 'inigo pen' } })).toEqual([2])
    expect(await numbers({ filters: { q: 'inigo@norte.example' } })).toEqual([2])
    expect(await numbers({ filters: { q: 'nomina', account: ['norte'] } })).toEqual([])
    expect(await numbers({ filters: { q: '   ' } })).toEqual([1, 2])
  })
  it('finds by folio just the one, by a bare number that one and whoever writes it', async () => {
    await store(
      { number: 12, words: { text: 'Sigue 2026-000013' } },
      { number: 13 },
      { number: 14, words: { text: '13' } },
    )
    expect(await numbers({ filters: { q: '2026-000013' } })).toEqual([13])
    expect((await numbers({ filters: { q: '13' } })).sort()).toEqual([13, 14])
    expect(await numbers({ filters: { q: '2025-000013' } })).toEqual([])
  })
})

describe('a row', () => {
  it('says who reported, what is promised, and whether one has seen it', async () => {
    await store({ number: 1, version: 4, opening: { criterionId: asId('no-payroll') } })
    await db.write([
      { sql: "insert into accounts (id, name, body) values ('yaqui', 'Grupo Yaqui', '{}')", args: [] },
      {
        sql: 'insert into incidents_seen values (?, ?, 4), (?, ?, 3)',
        args: ['user-1', idOfNumber(1), 'user-2', idOfNumber(1)],
      },
      { sql: "insert into feed (position, at, kind, opened) values (9, 0, 'incident', 1)", args: [] },
    ])
    const { rows, position, readAt } = await page()
    expect(rows[0]).toMatchObject({
      folio: '2026-000001',
      subject: 'Reporte 1',
      snippet: 'Buenos días.',
      account: { id: 'yaqui', name: 'Grupo Yaqui' },
      reporter: 'Rosa Duarte',
      system: { id: 'nomina', name: 'Nómina' },
      advisor: null,
      urgentBy: 'no-payroll',
      coverage: { verdict: 'covered', planName: 'Premium' },
      clock: { kind: 'first_response', state: 'running', remainingMs: 120 * MINUTE },
      unread: false,
    })
    expect({ position, readAt }).toEqual({ position: 9, readAt: tuesday })
    expect((await page({ userId: asId('user-2') })).rows[0]?.unread).toBe(true)
    expect((await page({ userId: asId('user-3') })).rows[0]?.unread).toBe(true)
  })
  it('tells the position of the feed for an empty page too', async () => {
    expect(await page()).toMatchObject({ rows: [], position: 0 })
    await db.write([{ sql: "insert into feed (position, at, kind, opened) values (7, 0, 'directory', 0)", args: [] }])
    expect(await page()).toMatchObject({ rows: [], position: 7 })
  })
})
