import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aReport, openTestDesk, type TestDesk } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderDrive } from '../files/drive.ts'
import { verifyChains } from './verify.ts'
import { gaps } from './verify-counts.ts'

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
})
afterEach(() => mesa.close())

const files = () => join(mesa.folder, 'files')
const verify = () => verifyChains(mesa.db.read, folderDrive(files(), String))
const kinds = async () => (await verify()).broken.map(({ kind }) => kind)
const alter = (...sqls: string[]) => mesa.db.write(sqls.map((sql) => ({ sql, args: [] })))
const newest = "(select id from incidents where folio = '2026-000002')"

/** Two incidents; the first has a note, an attachment and an original too large for the database. */
async function someHistory() {
  const attachments = [{ filename: 'acta.pdf', mimeType: 'application/pdf', bytes: Buffer.from('acta') }]
  await mesa.receive(aReport({ attachments, raw: Buffer.alloc(300_000, 'x') }))
  await mesa.receive(aReport())
  const by = { user: mesa.user('advisor'), commandKey: 'once' }
  await mesa.desk.runCommand('2026-000001', { type: 'note', text: 'Ya lo vi.' }, by)
}

function changeFiles(change: (path: string) => void) {
  for (const name of readdirSync(files(), { recursive: true, encoding: 'utf8' })) {
    if (/[0-9a-f]{64}$/.test(name)) change(join(files(), name))
  }
}

describe('what is not as it was written is named (trust.md D10)', () => {
  it('finds nothing in an honest history', async () => {
    await someHistory()
    expect(await verify()).toMatchObject({ incidents: 2, raws: 2, attachments: 1, found: 0, broken: [] })
  })
  it('takes an erasure of salt and body for what it is', async () => {
    await someHistory()
    await alter('update contents set body = null, salt = null')
    expect(await kinds()).toEqual([])
  })
  it.each([
    ['event_changed', "update incident_events set facts = replace(facts, 'email', 'phone') where version = 1"],
    ['event_missing', 'delete from incident_events where version = 2'],
    ['content_changed', "update contents set body = replace(body, 'nómina', 'Nómina')"],
    ['content_changed', "update contents set salt = null, body = replace(body, 'nómina', 'Nómina')"],
    ['content_changed', 'update contents set body = null'],
    ['content_missing', 'delete from contents'],
    ['content_unknown', "insert into contents (id, incident_id, body) values ('x', 'y', '{}')"],
    ['head_differs', "update incidents set last_hash = 'x'"],
    ['head_differs', 'delete from incidents'],
    ['projection_differs', "update incidents set status = 'closed'"],
    ['projection_differs', `update incidents set state = json_set(state, '$.status', 'closed')`],
    ['projection_differs', 'delete from deadlines'],
    ['projection_differs', 'update deadlines set due_at = due_at + 1'],
    ['raw_changed', "update raws set bytes = cast('x' as blob) where bytes is not null"],
    ['raw_missing', 'update raws set bytes = null, file_hash = null'],
    ['raw_missing', 'delete from raws'],
    ['folio_missing', `delete from incidents where id = ${newest}`],
    ['folio_not_counted', 'update counters set value = 1'],
    ['counts_differ', "update intake set outcome = 'reply' where outcome = 'incident'"],
  ])('%s after: %s', async (kind, sql) => {
    await someHistory()
    await alter(sql)
    expect(await kinds()).toContain(kind)
  })
  it('tail_missing after a chain was cut and its row set back', async () => {
    await someHistory()
    const [first, before] = ["(select id from incidents where folio = '2026-000001')", 'version - 1']
    await alter(
      `delete from incident_events where incident_id = ${first} and version = (select version from incidents where id = ${first})`,
      `delete from contents where body like '%Ya lo vi.%'`,
      `update incidents set version = ${before}, last_hash = (select hash from incident_events
        where incident_id = incidents.id and version = incidents.version - 1) where id = ${first}`,
    )
    expect(await kinds()).toContain('tail_missing')
    await alter('delete from feed')
    expect(await kinds()).toContain('tail_missing')
  })
  it('incident_missing and folio_missing after a whole incident was taken away', async () => {
    await someHistory()
    const gone = (table: string, column = 'incident_id') => `delete from ${table} where ${column} = ${newest}`
    await alter(gone('incident_events'), gone('contents'), gone('feed'), gone('incidents', 'id'))
    const found = await kinds()
    expect(found).toContain('incident_missing')
    expect(found).toContain('folio_missing')
    expect(found).toContain('counts_differ')
  })
  it.each([
    ['file_missing', (path: string) => rmSync(path)],
    ['file_changed', (path: string) => writeFileSync(path, 'y')],
  ])('%s for each of an attachment and a large original', async (kind, change) => {
    await someHistory()
    changeFiles(change)
    expect(await kinds()).toEqual([kind, kind])
  })
  it('names a hundred and counts them all', async () => {
    await someHistory()
    await alter(`with recursive n (i) as (select 1 union all select i + 1 from n where i < 120)
      insert into contents (id, incident_id) select 'x' || i, 'y' from n`)
    const { found, broken } = await verify()
    expect({ found, named: broken.length }).toEqual({ found: 120, named: 100 })
  })
})

describe('numbers that a restore skipped are not missed', () => {
  it('takes out what lies in a jump, and only that', () => {
    const jumps = [{ year: 2026, from: 3, to: 501 }]
    expect(gaps(4, 501, jumps)).toEqual([])
    expect(gaps(2, 502, jumps)).toEqual([
      [2, 3],
      [502, 502],
    ])
    expect(gaps(600, 601, jumps)).toEqual([[600, 601]])
    expect(gaps(5, 4, jumps)).toEqual([])
  })
})
