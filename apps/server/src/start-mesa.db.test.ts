import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@mesa/db'
import deployment from '@mesa/deployment-demo'
import { afterEach, describe, expect, it } from 'vitest'
import { readEnvironment } from './config/environment.ts'
import { startMesa } from './start-mesa.ts'

const migrationsFolder = fileURLToPath(new URL('../../../packages/db/migrations', import.meta.url))
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Starts in a folder and stops again. */
async function begin(settings: NodeJS.ProcessEnv, { empty }: { empty: boolean }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-start-'))
  folders.push(folder)
  await start(folder, settings, { empty })
  return folder
}

async function start(folder: string, settings: NodeJS.ProcessEnv, { empty }: { empty: boolean }): Promise<void> {
  const mesa = await startMesa({
    environment: readEnvironment({ PORT: '0', MESA_SMTP_PORT: '0', MESA_DATA: folder, ...settings }),
    deployment,
    migrationsFolder,
    publicFolder: folder,
    empty,
    secret: () => undefined,
    log: () => {},
  })
  await mesa.close()
}

async function rowsIn<Row>(folder: string, sql: string): Promise<Row[]> {
  const database = await openDatabase({ folder, migrationsFolder, startId: 'test' })
  try {
    return await database.read.all<Row>(sql)
  } finally {
    await database.close()
  }
}

describe('a demo whose first instant is chosen', () => {
  it('has the same history in every folder, to the last hash', { timeout: 120_000 }, async () => {
    const settings = { MESA_DEMO_NOW: '2026-11-24T16:00:00-07:00' }
    const heads = 'select incident_id, version, hash from incident_events order by incident_id, version'
    const folder = await begin(settings, { empty: false })
    const one = (await rowsIn<object>(folder, heads)).map((row) => JSON.stringify(row))
    const other = (await rowsIn<object>(await begin(settings, { empty: false }), heads)).map((row) =>
      JSON.stringify(row),
    )
    expect(one.length).toBeGreaterThan(500)
    expect(other.filter((row, index) => row !== one[index])).toEqual([])
    expect(other).toHaveLength(one.length)
  })
})

describe('an empty folder', () => {
  it('is begun in one batch and goes on at the next start', { timeout: 30_000 }, async () => {
    const folder = await begin({}, { empty: true })
    await start(folder, {}, { empty: true })
    expect(await rowsIn(folder, 'select email from auth_user')).toMatchObject([{ email: 'admin@cardon.example' }])
  })
})
