import type { Instant, RecordVersion } from '@mesa/core'
import { openTestDatabase } from '@mesa/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import type { Statement } from '../statement.ts'
import { DRAFT_SQL, HISTORY_SQL } from './record-history.ts'
import {
  CONTACTS_OF_ACCOUNT_SQL,
  openIncidentsSql,
  POLICIES_OF_ACCOUNT_SQL,
  POLICIES_OF_PLAN_SQL,
  RENEWALS_SQL,
} from './record-uses.ts'
import { type ListedKind, NEW_DRAFTS_SQL, readRecordPage, recordsSql } from './records.ts'

const MANY = 2_000
const now = 1_000 as Instant

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
  for (let from = 0; from < MANY; from += 500) await db.write(manyRows(from, from + 500))
})
afterAll(() => db.close())

const version = (kind: ListedKind, recordId: string, body: object): Statement => ({
  sql: `insert into record_versions (version_id, kind, record_id, version, account_id, effective_at, published_at, published_by, body)
    values (?, ?, ?, 1, ?, 0, 0, '{"kind":"rule","rule":"test"}', ?)`,
  args: [`${kind}:${recordId}:1` satisfies RecordVersion['versionId'], kind, recordId, recordId, JSON.stringify(body)],
})

function manyRows(from: number, to: number): Statement[] {
  return Array.from({ length: to - from }, (_, index) => String(from + index).padStart(5, '0')).flatMap((id) => {
    const name = `${Number(id) % 2 ? 'Ácidos' : 'Bombas'} ${id}`
    return [
      { sql: "insert into accounts (id, name, body) values (?, ?, '{}')", args: [id, name] },
      version('account', id, { name }),
      version('policy', id, { number: `P-${id}`, state: 'active' }),
    ]
  })
}

const accounts = (more: object = {}) => readRecordPage(db.readAside, { kind: 'account', limit: 300, now, ...more })

describe('thousands of records are a list that goes on', () => {
  it('shows each once, by name whatever its accents', async () => {
    const names: string[] = []
    let cursor: string | null = null
    do {
      const page = await accounts(cursor === null ? {} : { cursor })
      names.push(...page.rows.map(({ name }) => name))
      expect(page.total).toBe(MANY)
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(new Set(names).size).toBe(MANY)
    expect([names[0], names.at(-1)]).toEqual(['Ácidos 00001', 'Bombas 01998'])
  })
  it('finds by words without their accents', async () => {
    const { rows, total } = await accounts({ text: 'acidos 0001' })
    expect([rows.length, total]).toEqual([5, 5])
  })
  it('takes a cursor of nobody for the beginning', async () => {
    expect((await accounts({ cursor: 'x', limit: 1 })).rows).toHaveLength(1)
  })
})

async function planOf(sql: string): Promise<string> {
  const rows = await db.read.all<{ detail: string }>(`explain query plan ${sql}`)
  return rows.map(({ detail }) => detail).join('\n')
}

describe('a page of records begins with an index', () => {
  it.each<[ListedKind, RegExp]>([
    ['account', /^SCAN accounts USING (COVERING )?INDEX accounts_by_name$/m],
    ['contact', /^SCAN contacts USING (COVERING )?INDEX contacts_by_name$/m],
    ['policy', /INDEX policies_by_number/],
  ])('%s', async (kind, index) => {
    const plan = await planOf(recordsSql({ kind, limit: 1, now }).page)
    expect(plan).toMatch(index)
    expect(plan).not.toMatch(/TEMP B-TREE/)
  })
  it('and goes on within it', async () => {
    for (const kind of ['account', 'contact', 'policy'] as const) {
      expect(await planOf(recordsSql({ kind, limit: 1, now, cursor: '[]' }).page), kind).toMatch(
        /USING INDEX (accounts_by_name|contacts_by_name|policies_by_number) \(.*>/,
      )
    }
  })
  it('what belongs to one record is found by it', async () => {
    const asked = {
      HISTORY_SQL,
      DRAFT_SQL,
      NEW_DRAFTS_SQL,
      POLICIES_OF_PLAN_SQL,
      POLICIES_OF_ACCOUNT_SQL,
      CONTACTS_OF_ACCOUNT_SQL,
      RENEWALS_SQL,
      account: openIncidentsSql('account') ?? '',
      advisor: openIncidentsSql('advisor') ?? '',
    }
    for (const [name, sql] of Object.entries(asked)) {
      expect(await planOf(sql), name).not.toMatch(/^SCAN (?!json_each)/m)
    }
  })
})
