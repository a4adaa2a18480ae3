import { useMemo, useState } from 'react'
import type { ShownRow } from './held-changes.ts'

/** The row that keys act on; moves by `j k`, arrows, Home and End. */
export function useRowFocus(rows: readonly ShownRow[]) {
  const [focused, setFocused] = useState<string | null>(null)
  const index = rows.findIndex(({ row }) => row.folio === focused)
  const row = rows[index]?.row ?? null
  const moves = useMemo(() => {
    const goTo = (target: number) => {
      const folio = rows[Math.max(0, Math.min(rows.length - 1, target))]?.row.folio
      if (folio) setFocused(folio)
    }
    return {
      next: () => goTo(index + 1),
      previous: () => goTo(index < 0 ? 0 : index - 1),
      first: () => goTo(0),
      last: () => goTo(rows.length - 1),
    }
  }, [rows, index])
  return { focused, setFocused, row, moves }
}
