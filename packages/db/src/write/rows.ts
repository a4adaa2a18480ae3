import type { InValue } from '@libsql/client'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Statement } from '../statement.ts'

interface Shape {
  insert: string
  row: string
  columns: [key: string, column: SQLiteColumn][]
}
const shapes = new WeakMap<SQLiteTable, Shape>()

/** The texts of a table's insert are made once: building them anew for each mail costs more than writing the row. */
function shapeOf(table: SQLiteTable): Shape {
  const known = shapes.get(table)
  if (known) return known
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const shape = {
    insert: `insert into "${getTableName(table)}" (${names}) values `,
    row: `(${columns.map(() => '?').join(', ')})`,
    columns,
  }
  shapes.set(table, shape)
  return shape
}

const encode = (column: SQLiteColumn, value: unknown): InValue => {
  if (value === undefined)
    return column.default === undefined ? null : (column.mapToDriverValue(column.default) as InValue)
  return value === null ? null : (column.mapToDriverValue(value) as InValue)
}

/** Inserts all rows with one statement; none for no rows. `suffix` is an `on conflict` clause. */
export function insertRows<Table extends SQLiteTable>(
  table: Table,
  rows: Table['$inferInsert'][],
  suffix = '',
): Statement[] {
  if (rows.length === 0) return []
  const { insert, row, columns } = shapeOf(table)
  const args: InValue[] = []
  for (const each of rows) {
    for (const [key, column] of columns) args.push(encode(column, (each as Record<string, unknown>)[key]))
  }
  return [{ sql: `${insert}${Array(rows.length).fill(row).join(', ')}${suffix}`, args }]
}

const replaceClauses = new WeakMap<SQLiteTable, string>()

/** Inserts the row or sets all its other columns where `key` is there already. */
export function putRow<Table extends SQLiteTable>(table: Table, row: Table['$inferInsert'], key: string): Statement[] {
  let clause = replaceClauses.get(table)
  if (clause === undefined) {
    const names = Object.values(getTableColumns(table)).map(({ name }) => name)
    const others = names.filter((name) => !key.split(', ').includes(name))
    clause = ` on conflict (${key}) do update set ${others.map((name) => `"${name}" = excluded."${name}"`).join(', ')}`
    replaceClauses.set(table, clause)
  }
  return insertRows(table, [row], clause)
}
