import Libsql from 'libsql'
import type { StoredRow, TableChange, Value } from './recorded-rows.ts'

type Connection = InstanceType<typeof Libsql>

/** Ends of ids that are replaced, so that each copy of the recorded mail is a mail of its own with as many bytes. */
const TAIL = 10

/**
 * Writes the recorded rows of one mail again and again through the bare binding: the same columns and as many bytes,
 * prepared statements, one durable transaction a mail. This is what the disk and SQLite would do without Mesa.
 */
export class RawWriter {
  readonly #connection: Connection
  readonly #writes: { run(copy: number): void }[]
  #copies = 0

  /** `path` is a copy of the product's database, so that schema, indexes and what is stored already are the same. */
  constructor(path: string, changes: TableChange[]) {
    this.#connection = new Libsql(path)
    this.#connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -64000')
    this.#connection.exec('PRAGMA wal_autocheckpoint = 2000')
    const names = identities(changes)
    this.#writes = changes.flatMap((change) => [
      ...change.inserted.map((row) => this.#insert(change, row, names)),
      ...change.updated.map((row) => this.#update(change, row)),
    ])
  }

  /** Rows of one mail: what is compared. */
  get rowsPerMail() {
    return this.#writes.length
  }

  writeOneMail() {
    this.#copies += 1
    this.#connection.exec('BEGIN IMMEDIATE')
    for (const write of this.#writes) write.run(this.#copies)
    this.#connection.exec('COMMIT')
  }

  close() {
    this.#connection.close()
  }

  #insert({ table, inserted }: TableChange, row: StoredRow, names: Set<string>) {
    const columns = table.columns.map((column) => `"${column}"`).join(', ')
    const places = table.columns.map(() => '?').join(', ')
    const statement = this.#connection.prepare(`insert into "${table.name}" (${columns}) values (${places})`)
    const counted = new Set(table.keys.filter((key) => key.length === 1).flat())
    return {
      run: (copy: number) => {
        const values = table.columns.map((column) => {
          const value = row[column] ?? null
          if (typeof value === 'number' && counted.has(column)) return value + copy * inserted.length
          return typeof value === 'string' && names.has(value) ? renamed(value, copy) : value
        })
        statement.run(values)
      },
    }
  }

  #update({ table }: TableChange, row: StoredRow) {
    const [key = []] = table.keys
    const others = table.columns.filter((column) => !key.includes(column))
    const set = others.map((column) => `"${column}" = ?`).join(', ')
    const where = key.map((column) => `"${column}" = ?`).join(' and ')
    const statement = this.#connection.prepare(`update "${table.name}" set ${set} where ${where}`)
    const values = [...others, ...key].map((column): Value => row[column] ?? null)
    return { run: () => void statement.run(values) }
  }
}

/** Texts that stand in a key of a new row: ids, folios, idempotency keys. They must differ from copy to copy. */
function identities(changes: TableChange[]): Set<string> {
  const found = changes.flatMap(({ table, inserted }) =>
    inserted.flatMap((row) => table.keys.flat().map((column) => row[column])),
  )
  return new Set(found.filter((value): value is string => typeof value === 'string' && value.length > TAIL))
}

/** As long as before, with its end counted. */
export const renamed = (name: string, copy: number) => name.slice(0, -TAIL) + copy.toString(36).padStart(TAIL, '0')
