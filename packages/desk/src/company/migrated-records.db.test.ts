import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ContactBody, type Instant, isSameBody, recordSchemas } from '@mesa/core'
import { type Database, openDatabase, type Statement } from '@mesa/db'
import { testCompany, tuesday } from '@mesa/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toVersion, VERSION_COLUMNS } from './record-versions.ts'
import { loadPolicies, openRuleBook, type RuleBook } from './rule-book.ts'

const migrations = join(import.meta.dirname, '../../../db/migrations')
/** The last one before records became versions. */
const LAST_OLD = '0001'

const { calendars, plans, criteria, objectives, areas, systems, advisors, accounts, contacts, policies } = testCompany

let folder: string
let db: Database
let rules: RuleBook
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-migrated-'))
  await fillOldDatabase(folder)
  db = await openDatabase({ folder, migrationsFolder: migrations, startId: 'test' })
  rules = await openRuleBook(db.read, 'America/Mexico_City', () => tuesday)
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

async function fillOldDatabase(into: string): Promise<void> {
  const old = join(into, 'old-migrations')
  mkdirSync(old)
  for (const name of readdirSync(migrations).filter((each) => each.endsWith('.sql') && each.slice(0, 4) <= LAST_OLD)) {
    cpSync(join(migrations, name), join(old, name))
  }
  const before = await openDatabase({ folder: into, migrationsFolder: old, startId: 'before' })
  await before.write(oldRows())
  await before.close()
}

const row = (table: string, values: Record<string, unknown>): Statement => ({
  sql: `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.keys(values)
    .map(() => '?')
    .join(', ')})`,
  args: Object.values(values).map((value) =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as string | number | null),
  ),
})

/** As the first releases wrote them: the calendar by its version's id, the position beside the body. */
function oldRows(): Statement[] {
  const office = calendars[0]?.id
  const listed = (table: string, bodies: readonly { id: string }[]) =>
    bodies.map((body, position) => row(table, { id: body.id, position, body }))
  return [
    ...calendars.map((body) =>
      row('calendar_versions', { id: body.id, calendar_id: body.calendarId, version: 1, effective_at: 0, body }),
    ),
    ...plans.map((body) =>
      row('plan_versions', { id: body.id, plan_id: body.planId, version: 1, effective_at: 0, body }),
    ),
    ...policies.map(({ plan, ...body }) =>
      row('policy_versions', {
        policy_id: body.id,
        version: body.version,
        account_id: body.accountId,
        number: body.number,
        plan_version_id: plan.id,
        until: body.to,
        effective_at: 0,
        body,
      }),
    ),
    ...listed('criteria', criteria),
    ...listed('areas', areas),
    ...listed('systems', systems),
    ...advisors.map(({ calendarId: _calendarId, ...body }) =>
      row('advisors', { id: body.id, name: body.name, active: 1, body: { ...body, calendarVersionId: office } }),
    ),
    ...accounts.map((body) => row('accounts', { id: body.id, name: body.name, tax_id: body.taxId, body })),
    ...contacts.flatMap(({ id, accountId, name, position, language, addresses, phones }) => [
      row('contacts', { id, account_id: accountId, name, position, language }),
      ...addresses.map((address) => row('contact_addresses', { address, contact_id: id })),
      ...phones.map((phone) => row('contact_phones', { phone, contact_id: id })),
    ]),
    row('settings', { name: 'objectives', value: objectives }),
  ]
}

describe('a database of before keeps everything that it knew', () => {
  it('rules', () => {
    expect(rules.systems).toEqual(systems)
    expect(rules.criteria).toEqual(criteria)
    expect(rules.areas).toEqual(areas)
    expect([...rules.advisors.values()]).toEqual(advisors)
    expect(rules.objectives).toEqual(objectives)
    for (const { id, calendar } of calendars) expect(rules.calendars(id)).toEqual(calendar)
    for (const plan of plans) expect(rules.planAt(plan.id, 0 as Instant)).toEqual(plan)
  })
  it('policies', async () => {
    for (const { id } of accounts) {
      const kept = await loadPolicies(db.read, rules, id, 0 as Instant)
      expect(kept).toEqual(policies.filter(({ accountId }) => accountId === id))
    }
  })
  it('accounts and contacts', async () => {
    const stored = await db.read.all<{ record_id: string; body: string }>(
      "select record_id, body from record_versions where kind = 'contact'",
    )
    const bodies = new Map(stored.map(({ record_id, body }) => [record_id, JSON.parse(body) as ContactBody]))
    for (const { id, ...contact } of contacts) expect(bodies.get(id)).toEqual(contact)
    const names = await db.read.all(
      "select json_extract(body, '$.name') as name from record_versions where kind = 'account' order by record_id desc",
    )
    expect(names).toEqual(accounts.map(({ name }) => ({ name })))
  })
  it('in the form that a published version has', async () => {
    const all = (await db.read.all(`select ${VERSION_COLUMNS} from record_versions`)).map((each) => toVersion(each))
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(10) // ladders are new
    for (const { kind, body, versionId } of all) {
      const read = recordSchemas[kind].safeParse(body)
      expect(read.success && isSameBody(read.data, body), `${versionId} ${read.error}`).toBe(true)
    }
  })
  it('and is not changed any more', async () => {
    await expect(db.write([{ sql: "update record_versions set note = 'x'", args: [] }])).rejects.toMatchObject({
      code: 'storage.failed',
    })
  })
})
