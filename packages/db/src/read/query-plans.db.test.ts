import { asId, incidentStatuses } from '@mesa/core'
import { openTestDatabase } from '@mesa/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { ALARMS_SQL } from './alarms.ts'
import { CALLER_OF_FOLIO_SQL, CALLER_OPEN_SQL, CALLER_POLICIES_SQL, CALLER_SQL, CALLERS_SQL } from './callers.ts'
import { LOAD_SQL } from './directory.ts'
import { FEED_SQL } from './feed.ts'
import { AROUND_SQL, EVENTS_SQL, INCIDENT_SQL } from './incident-sql.ts'
import { LEAD_COUNTS_SQL, MAIL_SQL, MAILBOX_COUNTS_SQL, MAILBOX_OF_STATE_SQL, MAILBOX_SQL } from './mailbox.ts'
import { OUTCOMES_SQL, QUARANTINE_SQL } from './quarantine.ts'
import { countsStatement } from './queue-counts.ts'
import { toCursor } from './queue-cursor.ts'
import { POSITION_SQL, SEARCH_SQL } from './queue-page.ts'
import { type QueueFilters, queueViews } from './queue-row.ts'
import { queueStatement } from './queue-statement.ts'

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

/** What is no walk through a table that grows: a list that was handed in, a row made of subqueries, words of an index. */
const harmless = /^SCAN (json_each|CONSTANT ROW|(incident|contact)_search VIRTUAL TABLE INDEX \d+:M)/

async function planOf(sql: string): Promise<string[]> {
  const rows = await db.read.all<{ id: number; parent: number; detail: string }>(`explain query plan ${sql}`)
  const depths = new Map([[0, -1]])
  return rows.map(({ id, parent, detail }) => {
    const depth = (depths.get(parent) ?? -1) + 1
    depths.set(id, depth)
    return `${'  '.repeat(depth)}${detail}`
  })
}

/** The planner calls every `max` a search, with an index or without; `position` is the row number itself. */
const isLastRow = (line: string, sql: string) => line === 'SEARCH feed' && !/max\((?!position\))/.test(sql)

async function walksOf(sql: string): Promise<string[]> {
  const lines = (await planOf(sql)).map((line) => line.trim())
  return lines.filter((line) =>
    line.startsWith('SCAN ') ? !harmless.test(line) : /^SEARCH \w+$/.test(line) && !isLastRow(line, sql),
  )
}

const settled = { userId: asId<never>('u'), advisorId: asId<never>('a'), endOfToday: 1, thisYear: 2026, limit: 50 }
const lists = { system: ['x'], advisor: ['x'], account: ['x'], channel: ['email'], coverage: ['unknown'] } as const
const somePages: QueueFilters[] = [
  {},
  { status: ['new'] },
  { status: [...incidentStatuses] },
  { urgent: true },
  ...Object.entries(lists).map(([name, list]) => ({ [name]: [...list] })),
  ...Object.entries(lists).map(([name, list]) => ({ [name]: [...list], status: [...incidentStatuses] })),
]

function queuePages() {
  return queueViews.flatMap((view) =>
    somePages.flatMap((filters) =>
      [null, [1]].flatMap((found) =>
        [undefined, toCursor([1, 1, 1, 'x'])].map((cursor) => {
          const asked = { ...settled, view, filters, ...(cursor && { cursor }) }
          const parts = [view, ...Object.keys(filters), ...(found ? ['words'] : []), ...(cursor ? ['next'] : [])]
          return { name: parts.join(' '), ...queueStatement(asked, found) }
        }),
      ),
    ),
  )
}

const onMainThread = () => ({
  ...Object.fromEntries(
    queuePages()
      .filter(({ isIndexPage }) => isIndexPage)
      .map(({ name, sql }) => [`queue page: ${name}`, sql]),
  ),
  'feed position': POSITION_SQL,
  'feed after a position': FEED_SQL,
  'incident: head': INCIDENT_SQL,
  'incident: events': EVENTS_SQL,
  'incident: around': AROUND_SQL,
  mail: MAIL_SQL,
  alarms: ALARMS_SQL,
})

const onTheSide = () => ({
  'queue page: words in the open view': queueStatement({ ...settled, view: 'open', filters: {} }, [1]).sql,
  'queue page: done ones of an account': queueStatement(
    { ...settled, view: 'open', filters: { status: ['closed'], account: ['x'] } },
    null,
  ).sql,
  'queue search': SEARCH_SQL,
  'queue counts': countsStatement(settled).sql,
  'callers: words': CALLERS_SQL,
  'callers: folio': CALLER_OF_FOLIO_SQL,
  'caller: person': CALLER_SQL,
  'caller: policies': CALLER_POLICIES_SQL,
  'caller: open incidents': CALLER_OPEN_SQL,
  'directory: open incidents': LOAD_SQL,
  'mailbox page': MAILBOX_SQL,
  'mailbox page of a state': MAILBOX_OF_STATE_SQL,
  'mailbox counts': MAILBOX_COUNTS_SQL,
  'leads, which the mailbox does not count': LEAD_COUNTS_SQL,
  'quarantine page': QUARANTINE_SQL,
  'quarantine counts': OUTCOMES_SQL,
})

describe('no read on the main thread walks a table that grows (DESIGN, Processes)', () => {
  it('sees a walk where there is one', async () => {
    expect(await walksOf('select id from incidents where subject = ?')).toHaveLength(1)
    expect(await walksOf('select max(at) from feed')).toHaveLength(1)
  })
  it('reads by keys and indexes', async () => {
    const named = Object.entries(onMainThread())
    expect(named.length).toBeGreaterThanOrEqual(18)
    for (const [name, sql] of named) expect(await walksOf(sql), name).toEqual([])
  })
  it('sorts no page of the queue but the rows that it shows', async () => {
    for (const { name, sql, isIndexPage } of queuePages()) {
      const plan = await planOf(sql)
      const sorting = plan.filter((line) => line.includes('TEMP B-TREE')).map((line) => line.search(/\S/))
      if (isIndexPage) expect(sorting, name).toEqual(sql.includes('json_each') ? [0] : [])
    }
  })
})

describe('on the side too, a page of the queue begins with an index', () => {
  it('whatever the view and its filters', async () => {
    for (const { name, sql } of queuePages()) expect(await walksOf(sql), name).toEqual([])
  })
})

it('every plan is checked in, so that a review sees it change', async () => {
  const sections: string[] = []
  for (const [door, statements] of Object.entries({ 'main thread': onMainThread(), 'on the side': onTheSide() })) {
    sections.push(`== ${door} ==`)
    for (const [name, sql] of Object.entries(statements)) sections.push([name, ...(await planOf(sql))].join('\n  '))
  }
  await expect(`${sections.join('\n\n')}\n`).toMatchFileSnapshot('query-plans.txt')
})
