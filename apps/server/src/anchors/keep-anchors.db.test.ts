import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@mesa/db'
import { expect, it } from 'vitest'
import { readAnchors } from './anchor-lines.ts'
import { keepAnchor } from './keep-anchors.ts'

it('keeps one anchor a day, in a file and in the log (trust.md, decided 5)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-anchors-'))
  const migrationsFolder = join(import.meta.dirname, '../../../../packages/db/migrations')
  const db = await openDatabase({ folder, migrationsFolder, startId: 'test' })
  const logged: string[] = []
  let now = 1_000
  const log = (_: string, message: string) => logged.push(message)
  const parts = { readAside: db.readAside, folder, key: Buffer.alloc(32), wallMs: () => now, log }
  const first = await keepAnchor(parts)
  now += 86_399_999
  expect(await keepAnchor(parts)).toBeUndefined()
  now += 1
  const second = await keepAnchor(parts)
  const kept = readAnchors(readFileSync(join(folder, 'anchors.jsonl'), 'utf8'))
  expect(kept).toEqual([first, second])
  expect(logged).toEqual(['anchor', 'anchor'])
  await db.close()
  rmSync(folder, { recursive: true })
})

it('takes a line that is no anchor for none', () => {
  expect(readAnchors('{"at":1}\nnot json\n\n')).toEqual([undefined, undefined])
})
