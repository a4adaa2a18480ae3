import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Client, createClient, type ResultSet } from '@libsql/client'
import { openAside } from './aside.ts'
import { FolioMark } from './folio-mark.ts'
import { migrate } from './migrate.ts'
import { clientReader, openFileReader, type Reader } from './reader.ts'
import type { Statement } from './statement.ts'
import { type FolioCounter, type WritePlan, Writer } from './write/writer.ts'

export interface DatabaseOptions {
  /** Holds the folio mark, and the file itself when `url` is absent. */
  folder: string
  /** `http:` or `libsql:` of a libSQL server; absent: one file that this process alone writes. */
  url?: string
  authToken?: string
  migrationsFolder: string
  /** Names this start of the server, random. */
  startId: string
}

export interface FolioJump {
  year: number
  from: number
  to: number
}

export interface Database {
  /** The one connection that writes. Only `write`, migrations and the sign-in library use it. */
  client: Client
  write(plan: WritePlan): Promise<ResultSet[]>
  read: Reader
  readAside: Reader
  /** Folios that were skipped because the database is older than the mark beside it. */
  folioJumps: FolioJump[]
  /** The file is an older copy than the mark beside it knows: what it would send may have been sent already. */
  isRestored: boolean
  idle(): Promise<void>
  close(): Promise<void>
}

const FILE_NAME = 'mesa.db'
const PRAGMAS = ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -64000', 'wal_autocheckpoint = 2000']

export const databasePath = (folder: string): string => join(folder, FILE_NAME)

/** Opens, migrates and reads the marks. The caller holds the folder's lock. Throws NewerDatabase. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { folder, url, authToken, migrationsFolder } = options
  const path = databasePath(folder)
  const isFile = url === undefined
  const client = createClient(
    isFile ? { url: pathToFileURL(path).href, concurrency: 1, timeout: 250 } : { url, authToken },
  )
  const prepareConnection = async () => {
    if (isFile) for (const pragma of PRAGMAS) await client.execute(`PRAGMA ${pragma}`)
  }
  await prepareConnection()
  await migrate(client, migrationsFolder)

  const read = isFile ? openFileReader(path) : clientReader(client)
  const readAside = isFile ? openAside(path) : read
  const mark = new FolioMark(folder)
  const isRestored = mark.isAheadOf(await settingOf(client, 'start_id')) || (await isBehindLast(client, mark))
  const folioJumps = isRestored ? await jumpAboveMark(client, mark) : []
  await beginStart(client, mark, options.startId)
  const writer = new Writer(client, folioCounter(read, mark), prepareConnection)
  return {
    client,
    read,
    readAside,
    folioJumps,
    isRestored,
    write: (plan) => writer.write(plan),
    idle: () => writer.idle(),
    close: async () => {
      await writer.idle()
      readAside.close()
      read.close()
      mark.close()
      // A folder that is copied while nothing runs is whole in the one file, whichever files the copier leaves out.
      if (isFile) await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      client.close()
    },
  }
}

/** Opens the file for looking only: beside a running server, or where nothing may change. */
export function openForReading(folder: string): Reader {
  const path = databasePath(folder)
  if (!existsSync(path)) throw new Error(`no database in ${folder}`)
  return openFileReader(path)
}

const counterOf = (year: number) => `folio:${year}`
const setCounter = (year: number, value: number): Statement => ({
  sql: 'insert into counters (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  args: [counterOf(year), value],
})

function folioCounter(read: Reader, mark: FolioMark): FolioCounter {
  return {
    lastGiven: async (year) => {
      const row = await read.first<{ value: number }>('select value from counters where name = ?', [counterOf(year)])
      return row?.value ?? 0
    },
    reserve: (year, upTo) => mark.reserve(year, upTo),
    statements: (year, lastGiven) => [setCounter(year, lastGiven)],
    given: (year, lastGiven) => mark.remember(year, lastGiven),
  }
}

async function settingOf(client: Client, name: string): Promise<string | null> {
  const { rows } = await client.execute({ sql: 'select value from settings where name = ?', args: [name] })
  return rows[0] ? String(rows[0].value) : null
}

async function counterIn(client: Client, year: number): Promise<number> {
  const { rows } = await client.execute({ sql: 'select value from counters where name = ?', args: [counterOf(year)] })
  return Number(rows[0]?.value ?? 0)
}

/** A copy that was taken while the server ran carries its start's id; that it is older shows in its counter. */
async function isBehindLast(client: Client, mark: FolioMark): Promise<boolean> {
  for (const year of mark.years) {
    if ((await counterIn(client, year)) < mark.lastOf(year)) return true
  }
  return false
}

/** A restored database goes on above the mark and remembers the gap, which is said and kept (DESIGN, Words: folio). */
async function jumpAboveMark(client: Client, mark: FolioMark): Promise<FolioJump[]> {
  const jumps: FolioJump[] = []
  for (const year of mark.years) {
    const from = await counterIn(client, year)
    if (from < mark.markOf(year)) jumps.push({ year, from, to: mark.markOf(year) })
  }
  if (jumps.length > 0) {
    const kept = await settingOf(client, 'folio_jumps')
    const all = [...(JSON.parse(kept ?? '[]') as FolioJump[]), ...jumps]
    const remember = {
      sql: "insert into settings (name, value) values ('folio_jumps', ?) on conflict (name) do update set value = excluded.value",
      args: [JSON.stringify(all)],
    }
    await client.batch([...jumps.map(({ year, to }) => setCounter(year, to)), remember], 'write')
  }
  return jumps
}

async function beginStart(client: Client, mark: FolioMark, startId: string): Promise<void> {
  mark.begin(startId, await settingOf(client, 'start_id'))
  await client.batch(
    [
      {
        sql: "insert into settings (name, value) values ('start_id', ?) on conflict (name) do update set value = excluded.value",
        args: [startId],
      },
    ],
    'write',
  )
  mark.begun()
}
