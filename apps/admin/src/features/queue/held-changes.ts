import type { QueueRow } from '@mesa/api'

/** A row as it stands on the page. `gone`: it left the view since the order was last applied. */
export interface ShownRow {
  row: QueueRow
  gone: boolean
}

export interface HeldRows {
  rows: ShownRow[]
  /** Rows that wait to be shown. */
  added: number
  /** Rows that would change place. */
  moved: number
  /** Rows that stay only until the changes are shown. */
  gone: number
}

/** The longest run of numbers that already ascend: everything else would have to move. */
function longestAscending(numbers: readonly number[]): number {
  const tails: number[] = []
  for (const number of numbers) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    tails[low] = number
  }
  return tails.length
}

/** Rows that come after everything shown may be appended: that moves nothing (the next page of the list). */
function splitTail(shown: ReadonlySet<string>, fresh: readonly QueueRow[]): { held: number; tail: QueueRow[] } {
  const lastShown = fresh.findLastIndex(({ folio }) => shown.has(folio))
  const tail = lastShown < 0 ? [] : fresh.slice(lastShown + 1)
  return { held: fresh.length - tail.length - fresh.filter(({ folio }) => shown.has(folio)).length, tail }
}

/**
 * Nothing moves under the hand: the shown rows keep their places and take their new values; what is new, or belongs
 * elsewhere, is counted and waits. `before` holds the last known values of rows that left.
 */
export function holdChanges(before: readonly QueueRow[], fresh: readonly QueueRow[]): HeldRows {
  const freshByFolio = new Map(fresh.map((row, index) => [row.folio, { row, index }]))
  const rows = before.map((row): ShownRow => {
    const known = freshByFolio.get(row.folio)
    return known ? { row: known.row, gone: false } : { row, gone: true }
  })
  const { held, tail } = splitTail(new Set(before.map(({ folio }) => folio)), fresh)
  const order = before.flatMap(({ folio }) => freshByFolio.get(folio)?.index ?? [])
  return {
    rows: [...rows, ...tail.map((row) => ({ row, gone: false }))],
    added: held,
    moved: order.length - longestAscending(order),
    gone: rows.filter(({ gone }) => gone).length,
  }
}
