import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase, openForReading } from './database.ts'
import { NewerDatabase } from './migrate.ts'
import { sqliteVersion } from './reader.ts'
import { UniqueConflict } from './write/conflict.ts'

const migrationsFolder = join(import.meta.dirname, '../migrations')
let folder = ''
let opened: Database[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-db-'))
})
afterEach(async () => {
  for (const db of opened) await db.close()
  opened = []
  rmSync(folder, { recursive: true, force: true })
})

async function open(startId: string, migrations = migrationsFolder) {
  const db = await openDatabase({ folder, migrationsFolder: migrations, startId })
  opened.push(db)
  return db
}
async function close(db: Database) {
  await db.close()
  opened = opened.filter((each) => each !== db)
}

/** All files that SQLite keeps of one database; those that the copy has not are taken away. */
function copyDatabase(from: string, to: string) {
  for (const part of ['', '-wal', '-shm']) {
    const [source, target] = [join(folder, from + part), join(folder, to + part)]
    if (existsSync(source)) cpSync(source, target)
    else rmSync(target, { force: true })
  }
}

/** Gives the next folio of 2026 and remembers it. */
async function giveFolio(db: Database): Promise<number> {
  let given = 0
  await db.write({
    folioOfYear: 2026,
    build: (number) => {
      given = number
      return [{ sql: 'insert into settings (name, value) values (?, ?)', args: [`given:${number}`, 'x'] }]
    },
  })
  return given
}

describe('a folio that was told is never given again (trust.md, decided 3)', () => {
  it('counts on after an ordinary start', async () => {
    const first = await open('a')
    expect([await giveFolio(first), await giveFolio(first)]).toEqual([1, 2])
    await close(first)
    const second = await open('b')
    expect(second).toMatchObject({ isRestored: false, folioJumps: [] })
    expect(await giveFolio(second)).toBe(3)
  })
  it('goes on above the mark on a database that was restored from an older copy, and says so', async () => {
    const before = await open('a')
    await giveFolio(before)
    await close(before)
    copyDatabase('mesa.db', 'copy.db')
    const lost = await open('b')
    for (let told = 0; told < 5; told++) await giveFolio(lost)
    await close(lost)
    copyDatabase('copy.db', 'mesa.db')

    const restored = await open('c')
    expect(restored).toMatchObject({ isRestored: true, folioJumps: [{ year: 2026, from: 1, to: 501 }] })
    expect(await giveFolio(restored)).toBe(502)
    await close(restored)
    expect(await open('d')).toMatchObject({ isRestored: false, folioJumps: [] })
  })
  it('goes on above the mark on a copy that was taken while the server ran and restored after a crash', async () => {
    const running = await open('a')
    await giveFolio(running)
    copyDatabase('mesa.db', 'copy.db')
    for (let told = 0; told < 5; told++) await giveFolio(running)
    await close(running)
    copyDatabase('copy.db', 'mesa.db')

    const restored = await open('b')
    expect(restored).toMatchObject({ isRestored: true, folioJumps: [{ year: 2026, from: 1, to: 501 }] })
    expect(await giveFolio(restored)).toBe(502)
    await close(restored)
    expect(await open('c')).toMatchObject({ isRestored: false, folioJumps: [] })
  })
  it.each([
    ['as it was', undefined],
    ['one number behind, killed before it was told', '{"2026":1}'],
    ['half written, after the power was lost', '{"20'],
  ])('takes a server that was killed for no older copy: the side file is %s', async (_, left) => {
    const killed = await open('a')
    for (let told = 0; told < 3; told++) await giveFolio(killed)
    const whole = folder
    folder = mkdtempSync(join(tmpdir(), 'mesa-db-'))
    cpSync(whole, folder, { recursive: true })
    if (left !== undefined) writeFileSync(join(folder, 'folio-last.json'), left)
    const next = await open('b')
    expect(next).toMatchObject({ isRestored: false, folioJumps: [] })
    expect(await giveFolio(next)).toBe(4)
    await close(killed)
    rmSync(whole, { recursive: true })
  })
  it('gives no number away in a batch that fails', async () => {
    const db = await open('a')
    await giveFolio(db)
    const clash = { sql: "insert into settings (name, value) values ('given:1', 'x')", args: [] }
    await expect(db.write({ folioOfYear: 2026, build: () => [clash] })).rejects.toBeInstanceOf(UniqueConflict)
    expect(await giveFolio(db)).toBe(2)
  })
})

describe('the one writer', () => {
  it('must be the only one while SQLite is older than 3.51.3; once this fails, say so and lift the rule', async () => {
    const version = await sqliteVersion((await open('a')).read)
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
    expect(version).toMatch(/^3\.\d+\.\d+$/)
    expect(major * 1_000_000 + minor * 1_000 + patch).toBeLessThan(3_051_003)
  })
  const put = (name: string, value = 'x') => [
    { sql: 'insert into settings (name, value) values (?, ?)', args: [name, value] },
  ]
  it('harms nobody else when one of a group is refused', async () => {
    const db = await open('a')
    await db.write(put('there'))
    const results = await Promise.allSettled([db.write(put('one')), db.write(put('there')), db.write(put('two'))])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await db.read.all("select name from settings where name in ('one', 'two')")).toHaveLength(2)
  })
  it('says which key was met, and that nothing was kept when it is something else', async () => {
    const db = await open('a')
    await db.write(put('there'))
    await expect(db.write(put('there'))).rejects.toMatchObject({ key: 'settings.name' })
    await expect(db.write([{ sql: 'insert into nowhere values (1)', args: [] }])).rejects.toMatchObject({
      code: 'storage.failed',
    })
    await db.write(put('afterwards'))
  })
  it('passes on what keeps a plan from being built: it is no fault of the disk', async () => {
    const db = await open('a')
    const fault = new TypeError('ours')
    const build = () => {
      throw fault
    }
    const results = await Promise.allSettled([db.write({ folioOfYear: 2026, build }), db.write(put('beside'))])
    expect(results).toMatchObject([{ status: 'rejected', reason: fault }, { status: 'fulfilled' }])
  })
  it('tells each of a group its own results', async () => {
    const db = await open('a')
    const select = (value: number) => [{ sql: `select ${value} as value`, args: [] }]
    const [[one], [two]] = await Promise.all([db.write(select(1)), db.write(select(2))])
    expect([one?.rows[0]?.value, two?.rows[0]?.value]).toEqual([1, 2])
  })
})

describe('a server that ended', () => {
  it('leaves all it wrote in the one file', async () => {
    const db = await open('a')
    await db.write([{ sql: "insert into settings (name, value) values ('kept', 'yes')", args: [] }])
    await close(db)
    for (const part of ['-wal', '-shm']) rmSync(join(folder, `mesa.db${part}`), { force: true })
    const again = await open('b')
    expect(await again.read.first("select value from settings where name = 'kept'")).toEqual({ value: 'yes' })
  })
})

describe('the two doors for reading', () => {
  it('give bytes in the same shape', async () => {
    const db = await open('a')
    const sql = "select x'0102' as bytes"
    expect(await db.read.first(sql)).toEqual({ bytes: new Uint8Array([1, 2]) })
    expect(await db.readAside.first(sql)).toEqual({ bytes: new Uint8Array([1, 2]) })
  })
  it('see what was written, and cannot write', async () => {
    const db = await open('a')
    await db.write([{ sql: "insert into settings (name, value) values ('seen', 'yes')", args: [] }])
    for (const door of [db.read, db.readAside, openForReading(folder)]) {
      expect(await door.first("select value from settings where name = 'seen'")).toEqual({ value: 'yes' })
      await expect(door.all("insert into settings values ('no', 'no')")).rejects.toThrow(/readonly/)
      await expect(door.all('pragma wal_checkpoint(truncate)')).rejects.toThrow()
    }
  })
})

describe('migrations only move forward', () => {
  it('run once and leave the data alone', async () => {
    const first = await open('a')
    await first.write([{ sql: "insert into settings (name, value) values ('kept', 'yes')", args: [] }])
    await close(first)
    const later = mkdtempSync(join(tmpdir(), 'mesa-migrations-'))
    cpSync(migrationsFolder, later, { recursive: true })
    writeFileSync(
      join(later, '9999_more.sql'),
      'create table more (id text);\n--> statement-breakpoint\ninsert into more values (1);',
    )
    const second = await open('b', later)
    expect(await second.read.all('select * from more')).toEqual([{ id: '1' }])
    expect(await second.read.first("select value from settings where name = 'kept'")).toEqual({ value: 'yes' })
    await close(second)
    await expect(open('c')).rejects.toBeInstanceOf(NewerDatabase)
    rmSync(later, { recursive: true })
  })
  it('leaves everything as it was when a statement of one fails', async () => {
    await close(await open('a'))
    const broken = mkdtempSync(join(tmpdir(), 'mesa-migrations-'))
    cpSync(migrationsFolder, broken, { recursive: true })
    writeFileSync(
      join(broken, '9999_broken.sql'),
      'create table half (id text);\n--> statement-breakpoint\ninsert into nowhere values (1);',
    )
    await expect(open('b', broken)).rejects.toThrow(/nowhere/)
    const db = await open('c')
    expect(await db.read.all("select name from sqlite_master where name = 'half'")).toEqual([])
    rmSync(broken, { recursive: true })
  })
})
