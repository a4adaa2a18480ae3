import type { InValue } from '@libsql/client'

/** One SQL statement with its values, as the client takes it. */
export interface Statement {
  sql: string
  args: InValue[]
}

export interface DrizzleQuery {
  toSQL(): { sql: string; params: unknown[] }
}

/** A drizzle query as a statement of a batch: drizzle builds, one function sends. */
export function toStatement(query: DrizzleQuery): Statement {
  const { sql, params } = query.toSQL()
  return { sql, args: params as InValue[] }
}
