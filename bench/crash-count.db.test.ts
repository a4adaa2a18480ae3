import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { countAfterCrashes } from './crash-count.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-crash-'))
  const connection = new Libsql(join(folder, 'mesa.db'))
  connection.exec('create table raws (id text, bytes blob); create table incidents (id text, folio text)')
  connection.exec('create table intake (raw_id text, incident_id text)')
  const store = (id: string, messageId: string) => {
    connection.prepare('insert into raws values (?, ?)').run(id, Buffer.from(`Message-ID: ${messageId}\r\n\r\nx`))
    connection.prepare('insert into incidents values (?, ?)').run(id, `2026-00000${id}`)
    connection.prepare('insert into intake values (?, ?)').run(id, id)
  }
  store('1', '<kept@x.example>')
  store('2', '<twice@x.example>')
  store('3', '<twice@x.example>')
  connection.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

it('calls an acknowledged mail that is nowhere lost, and one that is there twice doubled', () => {
  const count = countAfterCrashes(folder, ['<kept@x.example>', '<twice@x.example>', '<gone@x.example>'])
  expect(count).toEqual({ lost: 1, doubled: 1, folioGaps: 0 })
})
