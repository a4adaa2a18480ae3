import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { expect, it } from 'vitest'
import { openFileReader } from './reader.ts'

it('one statement asked for all rows and for the first gives the row of the values of that time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-reader-'))
  const path = join(folder, 'a.db')
  const made = new Libsql(path)
  made.exec("create table t (id text primary key, v text); insert into t values ('a', 'A'), ('b', 'B')")
  made.close()
  const read = openFileReader(path)
  const sql = 'select v from t where id = ?'
  expect(await read.all(sql, ['a'])).toEqual([{ v: 'A' }])
  expect(await read.first(sql, ['b'])).toEqual({ v: 'B' })
  expect(await read.all(sql, ['a'])).toEqual([{ v: 'A' }])
  expect(await read.first(sql, ['none'])).toBeUndefined()
  read.close()
  rmSync(folder, { recursive: true })
})
