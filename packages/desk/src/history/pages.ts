import type { InValue, Reader } from '@mesa/db'

/**
 * Every row of a query, page by page. The query ends in `limit ?` and begins after the key that `keyOf` reads from the
 * last row of a page; so no more than one page is ever held.
 */
export async function* pages<Row>(
  read: Reader,
  { sql, start, keyOf, size }: { sql: string; start: InValue[]; keyOf(row: Row): InValue[]; size: number },
): AsyncGenerator<Row> {
  let after = start
  for (;;) {
    const rows = await read.all<Row>(sql, [...after, size])
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < size) return
    after = keyOf(last)
  }
}
