import { pathToFileURL } from 'node:url'
import Libsql from 'libsql'

export type Value = string | number | null | Uint8Array
export type StoredRow = Record<string, Value>

export interface Table {
  name: string
  columns: string[]
  /** Columns of the primary key and of each unique index, one list a key. */
  keys: string[][]
}

/** What one act wrote to one table: rows that are new, and rows that changed. */
export interface TableChange {
  table: Table
  inserted: StoredRow[]
  updated: StoredRow[]
}

type Connection = InstanceType<typeof Libsql>
type Snapshot = Map<string, Map<string, StoredRow>>

/** Opens a Mesa database for looking only: beside the running server nothing else is safe. */
export const openForLooking = (path: string): Connection =>
  new Libsql(`${pathToFileURL(path).href}?mode=ro`, { timeout: 5_000 })

/** The tables with rows of their own: full-text tables as such, not the tables that they keep inside. */
export function listTables(connection: Connection): Table[] {
  const entries = connection
    .prepare("select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all() as { name: string; sql: string }[]
  const virtual = entries.filter(({ sql }) => /^create virtual/i.test(sql)).map(({ name }) => name)
  return entries
    .filter(({ name }) => !virtual.some((owner) => name.startsWith(`${owner}_`)))
    .map(({ name }) => (virtual.includes(name) ? fullTextTable(connection, name) : plainTable(connection, name)))
}

function plainTable(connection: Connection, name: string): Table {
  const columns = connection.prepare('select name, pk from pragma_table_info(?)').all(name) as {
    name: string
    pk: number
  }[]
  const primary = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const indexes = connection.prepare('select name from pragma_index_list(?) where "unique" = 1').all(name) as {
    name: string
  }[]
  const unique = indexes.map((index) => {
    const parts = connection.prepare('select name from pragma_index_info(?)').all(index.name) as { name: string }[]
    return parts.map((part) => part.name)
  })
  const keys = [primary.map((column) => column.name), ...unique].filter((key) => key.length > 0)
  return { name, columns: columns.map((column) => column.name), keys }
}

function fullTextTable(connection: Connection, name: string): Table {
  const columns = connection.prepare('select name from pragma_table_info(?)').all(name) as { name: string }[]
  return { name, columns: ['rowid', ...columns.map((column) => column.name)], keys: [['rowid']] }
}

/** Every row of every table by its first key; for the small database that a bench begins with. */
export function snapshot(connection: Connection, tables: Table[]): Snapshot {
  return new Map(
    tables.map((table) => {
      const names = table.columns.map((column) => `"${column}"`).join(', ')
      const rows = connection.prepare(`select ${names} from "${table.name}"`).all() as Found[]
      return [table.name, new Map(rows.map(toStoredRow).map((row) => [keyOf(table, row), row]))]
    }),
  )
}

type Found = Record<string, Value | ArrayBuffer>

/** The binding gives bytes as an ArrayBuffer and does not take one. */
const toStoredRow = (row: Found): StoredRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, value instanceof ArrayBuffer ? Buffer.from(value) : value]),
  )

const keyOf = ({ keys, columns }: Table, row: StoredRow) =>
  JSON.stringify((keys[0] ?? columns).map((column) => row[column]))

/** What stands in the later snapshot and not, or not so, in the earlier one. */
export function changesBetween(tables: Table[], earlier: Snapshot, later: Snapshot): TableChange[] {
  const changes = tables.map((table) => {
    const before = earlier.get(table.name) ?? new Map<string, StoredRow>()
    const now = [...(later.get(table.name) ?? new Map<string, StoredRow>())]
    return {
      table,
      inserted: now.filter(([key]) => !before.has(key)).map(([, row]) => row),
      updated: now.filter(([key, row]) => differs(before.get(key), row)).map(([, row]) => row),
    }
  })
  return changes.filter(({ inserted, updated }) => inserted.length + updated.length > 0)
}

const differs = (before: StoredRow | undefined, row: StoredRow) =>
  before !== undefined && JSON.stringify(Object.values(before)) !== JSON.stringify(Object.values(row))
