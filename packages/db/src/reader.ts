import { pathToFileURL } from 'node:url'
import type { Client, InValue } from '@libsql/client'
import Libsql from 'libsql'

/** A row as the database gives it: column names to text, number, null or bytes. */
export type Row = Record<string, string | number | null | Uint8Array>

/** The first of the two doors for reading: point reads and one page of an index, on the main thread (DESIGN, Processes). */
export interface Reader {
  all<Shape = Row>(sql: string, args?: InValue[]): Promise<Shape[]>
  first<Shape = Row>(sql: string, args?: InValue[]): Promise<Shape | undefined>
  close(): void
}

type Prepared = Libsql.Statement<InValue[]>

/** The binding knows no option for it; SQLite itself refuses to write or checkpoint on an address that says so. */
export const readOnlyAddress = (path: string): string => `${pathToFileURL(path).href}?mode=ro`

/** Reads a file by a connection of its own that cannot write or checkpoint (trust.md, decided 1). */
export function openFileReader(path: string): Reader {
  const connection = new Libsql(readOnlyAddress(path), { timeout: 2_000 })
  connection.exec('PRAGMA cache_size = -32000; PRAGMA mmap_size = 268435456')
  const statements = new Map<string, Prepared>()
  const prepared = (sql: string) => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = connection.prepare<InValue[]>(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  const all = async <Shape>(sql: string, args: InValue[] = []) =>
    prepared(sql)
      .all(...args)
      .map(plainRow) as Shape[]
  return {
    all,
    // Not by `get`: after an `all` of the same statement libsql leaves the old values bound and gives another row.
    first: async <Shape>(sql: string, args: InValue[] = []) => (await all<Shape>(sql, args))[0],
    close: () => connection.close(),
  }
}

/** A row without the binding's own note on how long it took, its bytes as every other part of the program takes them. */
export function plainRow(row: unknown): Row {
  const plain = row as Row & { _metadata?: unknown }
  delete plain._metadata
  for (const column in plain) {
    const value: unknown = plain[column]
    if (value instanceof ArrayBuffer) plain[column] = new Uint8Array(value)
    // A Buffer of this thread and its copy from another would differ in kind.
    else if (Buffer.isBuffer(value)) plain[column] = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  }
  return plain
}

/** Reads through the client: a libSQL server, where each statement is a round trip. */
export function clientReader(client: Client): Reader {
  const all = async <Shape>(sql: string, args: InValue[] = []) => {
    const { rows } = await client.execute({ sql, args })
    return rows as unknown as Shape[]
  }
  return {
    all,
    first: async <Shape>(sql: string, args: InValue[] = []) => (await all<Shape>(sql, args))[0],
    close: () => {},
  }
}

/** The version of SQLite behind a reader. Below 3.51.3 two connections that write may lose pages (trust.md, decided 1). */
export async function sqliteVersion(read: Reader): Promise<string> {
  return (await read.first<{ version: string }>('select sqlite_version() as version'))?.version ?? ''
}
