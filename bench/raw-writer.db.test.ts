import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RawWriter } from './raw-writer.ts'
import { changesBetween, listTables, snapshot } from './recorded-rows.ts'

const schema = `
  create table events (incident_id text not null, version integer not null, facts text, raw blob, primary key (incident_id, version));
  create table feed (position integer primary key autoincrement, incident_id text not null);
  create table counters (name text primary key, value integer not null);
  create unique index events_facts on events (facts);
  create virtual table search using fts5(words);
  insert into counters values ('folios', 7);
  insert into feed (incident_id) values ('0190-aaaaaaaaaaaa-0');
`
const oneMail = `
  insert into events values ('0190-aaaaaaaaaaaa-1', 1, 'opened-bbbbbbbbbb', x'00ff'), ('0190-aaaaaaaaaaaa-1', 2, 'told-bbbbbbbbbbbb', null);
  insert into feed (incident_id) values ('0190-aaaaaaaaaaaa-1');
  insert into search (rowid, words) values (8, 'no timbra');
  update counters set value = 8;
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-raw-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('writes the rows of one mail again, each copy a mail of its own with as many bytes', () => {
  const path = join(folder, 'mesa.db')
  const connection = new Libsql(path)
  connection.exec(schema)
  const tables = listTables(connection)
  const before = snapshot(connection, tables)
  connection.exec(oneMail)
  const changes = changesBetween(tables, before, snapshot(connection, tables))
  expect(changes.map(({ table, inserted, updated }) => [table.name, inserted.length, updated.length])).toEqual([
    ['events', 2, 0],
    ['feed', 1, 0],
    ['counters', 0, 1],
    ['search', 1, 0],
  ])

  const raw = new RawWriter(path, changes)
  raw.writeOneMail()
  raw.writeOneMail()
  raw.close()
  expect(raw.rowsPerMail).toBe(5)
  const count = (table: string) => connection.prepare(`select 1 from ${table}`).all().length
  expect(['events', 'feed', 'search'].map(count)).toEqual([6, 4, 3])
  const lengths = connection.prepare('select distinct length(incident_id) as bytes from events').all()
  expect(lengths).toEqual([{ bytes: '0190-aaaaaaaaaaaa-1'.length }])
  expect(connection.prepare("select 1 from events where raw = x'00ff'").all()).toHaveLength(3)
  connection.close()
})
