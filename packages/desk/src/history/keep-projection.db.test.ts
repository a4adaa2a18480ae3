import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asId } from '@mesa/core'
import { type Database, type InValue, openDatabase, type Statement } from '@mesa/db'
import { aReport, openTestDesk, type TestDesk, testCompany, testDeskParts } from '@mesa/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { folderDrive } from '../files/drive.ts'
import { openDesk } from '../open-desk.ts'
import { verifyChains } from './verify.ts'

const migrationsFolder = join(import.meta.dirname, '../../../db/migrations')
const firstMigrations = ['0000_begin.sql', '0001_release_mail.sql']

let mesa: TestDesk
let folder: string
beforeEach(async () => {
  mesa = await openTestDesk()
  folder = mkdtempSync(join(tmpdir(), 'mesa-old-'))
})
afterEach(async () => {
  await mesa.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Some incidents of each kind, as today's program stores them. */
async function someHistory(): Promise<void> {
  const by = { user: mesa.user('advisor') }
  await mesa.receive(aReport({ criterionId: asId('no-payroll') }))
  await mesa.receive(aReport())
  await mesa.receive(aReport({ sender: { address: 'nadie@otro.example' } }))
  await mesa.desk.runCommand('2026-000001', { type: 'wait_for_customer' }, by)
  await mesa.desk.runCommand('2026-000002', { type: 'resolve' }, by)
}

/** The file as the first program left it: its tables, without what came later. */
async function anOldDatabase(): Promise<void> {
  const migrations = join(folder, 'migrations')
  mkdirSync(migrations)
  for (const name of firstMigrations) copyFileSync(join(migrationsFolder, name), join(migrations, name))
  const old = await openDatabase({ folder, migrationsFolder: migrations, startId: 'old' })
  for (const table of carried) await old.write(await rowsOf(old, table))
  const laterFacts = "'$.siteId', '$.resolvedAt', '$.ladder', '$.firedSteps', '$.leadId'"
  await old.write([{ sql: `update incidents set state = json_remove(state, ${laterFacts})`, args: [] }, ...oldRules()])
  await old.close()
}

const carried = ['incident_events', 'contents', 'incidents', 'intake', 'counters', 'contacts', 'contact_addresses']

async function columnsOf({ read }: Database, table: string): Promise<string[]> {
  const columns = await read.all<{ name: string }>(`select name from pragma_table_info('${table}')`)
  return columns.map(({ name }) => name)
}

async function rowsOf(old: Database, table: string): Promise<Statement[]> {
  const now = await columnsOf(mesa.db, table)
  const shared = (await columnsOf(old, table)).filter((name) => now.includes(name))
  const marks = shared.map(() => '?').join(', ')
  const rows = await mesa.db.read.all<Record<string, InValue>>(`select ${shared.join(', ')} from ${table}`)
  return rows.map((row) => ({
    sql: `insert into ${table} (${shared.join(', ')}) values (${marks})`,
    args: shared.map((name) => row[name] ?? null),
  }))
}

function oldRules(): Statement[] {
  const { calendars, plans, policies, objectives } = testCompany
  return [
    ...calendars.map((each) => ({
      sql: 'insert into calendar_versions values (?, ?, ?, 0, ?)',
      args: [each.id, each.calendarId, each.version, JSON.stringify(each)],
    })),
    ...plans.map((each) => ({
      sql: 'insert into plan_versions values (?, ?, ?, 0, ?)',
      args: [each.id, each.planId, each.version, JSON.stringify(each)],
    })),
    ...policies.map(({ plan, ...body }) => ({
      sql: 'insert into policy_versions values (?, ?, ?, ?, ?, ?, 0, ?)',
      args: [body.id, body.version, body.accountId, body.number, plan.id, body.to, JSON.stringify(body)],
    })),
    { sql: "insert into settings values ('objectives', ?)", args: [JSON.stringify(objectives)] },
  ]
}

const projected = async ({ read }: Database) => ({
  incidents: await read.all('select * from incidents order by id'),
  deadlines: await read.all('select id, kind, subject_id, due_at from deadlines order by id'),
})

it('a database that the first program wrote has its deadlines before the doors open', async () => {
  await someHistory()
  await anOldDatabase()
  const db = await openDatabase({ folder, migrationsFolder, startId: 'later' })
  const desk = await openDesk(testDeskParts({ ...mesa, db, folder }))
  const made = await projected(db)
  expect(made).toEqual(await projected(mesa.db))
  expect(made.deadlines.length).toBeGreaterThan(4)
  expect(
    (
      await verifyChains(
        db.read,
        folderDrive(folder, () => 'x'),
      )
    ).broken.map(({ kind }) => kind),
  ).not.toContain('projection_differs')
  expect(await db.read.first("select value from settings where name = 'projection'")).toMatchObject({ value: '2' })
  await desk.close()
  await db.close()
})
