import { asId, incidentStatuses } from '@mesa/core'
import { openTestDatabase, storedIncident } from '@mesa/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { CALLERS_SQL } from './callers.ts'
import { toCursor } from './queue-cursor.ts'
import { SEARCH_SQL } from './queue-page.ts'
import { type QueueFilters, queueViews } from './queue-row.ts'
import { type QueuePageQuestion, queueStatement } from './queue-statement.ts'
import { folioNamedIn, toMatch } from './search-words.ts'

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
  await db.write([
    ...storedIncident({ number: 1 }),
    { sql: "insert into contact_search (contact_id, words) values ('rosa', 'Rosa Duarte')", args: [] },
  ])
})
afterAll(() => db.close())

/** What breaks a query language, among letters of everywhere. */
const sign = fc.constantFrom('"', "'", '*', '^', ':', '(', ')', '-', '--', ';', '%', '\\', '{', '+', '\0', '\u{301}')
const word = fc.constantFrom('AND', 'OR', 'NOT', 'NEAR', 'select', 'nómina', '١٢', '漢字', '🙂', 'ﬀ', '½', '²', 'İ')
const hostileText = fc
  .array(fc.oneof(sign, word, fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constant(' ')), { maxLength: 30 })
  .map((parts) => parts.join(''))

const texts = fc.option(fc.array(hostileText, { maxLength: 4 }), { nil: undefined })
const some = <Each>(...values: Each[]) => fc.option(fc.subarray(values), { nil: undefined })
const filters: fc.Arbitrary<QueueFilters> = fc
  .record({
    status: some(...incidentStatuses),
    system: texts,
    advisor: texts,
    account: texts,
    channel: some('email', 'phone', 'web', 'other'),
    coverage: some('covered', 'per_event', 'not_covered', 'unknown'),
    urgent: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map((asked) => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)))
const cursor = fc.option(
  fc.oneof(
    hostileText,
    fc.base64String(),
    fc.tuple(fc.double({ noNaN: true }), fc.integer(), fc.integer(), hostileText).map(toCursor),
  ),
  { nil: undefined },
)
const question: fc.Arbitrary<QueuePageQuestion> = fc
  .record({
    view: fc.constantFrom(...queueViews),
    filters,
    cursor,
    limit: fc.integer({ min: 1, max: 200 }),
    userId: hostileText.map((id) => asId<never>(id)),
    advisorId: fc.option(hostileText.map((id) => asId<never>(id))),
    endOfToday: fc.integer(),
    thisYear: fc.constant(2026),
  })
  .map(({ cursor: asked, ...rest }) => (asked === undefined ? rest : { ...rest, cursor: asked }))
const found = fc.option(fc.array(fc.nat(), { maxLength: 5 }))

describe('whatever is asked of the queue, its text is one of a closed set (trust: SQL by filter and sort)', () => {
  it('answers every question without an error', async () => {
    await fc.assert(
      fc.asyncProperty(question, found, async (asked, keys) => {
        const { sql, args } = queueStatement(asked, keys)
        expect((await db.read.all(sql, args)).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2_000 },
    )
  })
  it('has a text that depends on which filters are set, never on what they say', () => {
    const other = <Value>(value: Value): Value => (Array.isArray(value) && value.length > 0 ? (['x'] as Value) : value)
    fc.assert(
      fc.property(question, found, (asked, keys) => {
        const { status, urgent, ...lists } = asked.filters
        const others = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, other(list)]))
        const same = { ...others, ...(status && { status }), ...(urgent !== undefined && { urgent }) }
        const again = { ...asked, filters: same, limit: 7, userId: asId<never>('u'), endOfToday: 1 }
        expect(queueStatement(again, keys && [1]).sql).toBe(queueStatement(asked, keys).sql)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('whatever is looked for is words', () => {
  it.each([
    ['last', SEARCH_SQL],
    ['all', CALLERS_SQL],
  ] as const)('never an error of the full-text language: %s', async (unfinished, sql) => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const match = toMatch(text, unfinished)
        if (match !== null) await db.read.all(sql, [match])
      }),
      { numRuns: 10_000 },
    )
  })
  it('a folio is a whole number of its year, or none', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.stringMatching(/^\d{0,5}-?\d{0,9}$/)), (text) => {
        const key = folioNamedIn(text, 2026)?.key ?? 0
        return Number.isSafeInteger(key) && key >= 0
      }),
    )
  })
})
