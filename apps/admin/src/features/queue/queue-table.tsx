// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are in the document, which a table cannot say
import { useLingui } from '@lingui/react/macro'
import type { QueueRow } from '@mesa/api'
import { reasonShort } from '@mesa/i18n'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect } from 'react'
import { useZoned } from '../../session/use-zoned.ts'
import { clockText, type Reading } from '../../ui/clock-text.ts'
import { useNarrow } from '../../ui/use-narrow.ts'
import type { ShownRow } from './held-changes.ts'
import { QueueCardCells, QueueRowCells } from './queue-row.tsx'

const ROW_PX = 52
const CARD_PX = 80
/** How near the end the next page is asked for, in rows. */
const AHEAD = 20

interface QueueTableProps {
  label: string
  rows: readonly ShownRow[]
  /** Folios of rows that came a moment ago. */
  arrived: ReadonlySet<string>
  total: number
  readAtOf: (folio: string) => number
  criterionName: (id: string) => string | undefined
  goneBecause: (folio: string) => string
  focused: string | null
  onFocus: (folio: string | null) => void
  onOpen: (row: QueueRow) => void
  onNearEnd: () => void
  list: RefObject<HTMLDivElement | null>
}

const classesOf = (base: string, { row, gone }: ShownRow, { focused, arrived }: QueueTableProps): string =>
  [
    base,
    row.unread && 'is-unread',
    gone && 'is-gone',
    focused === row.folio && 'is-focused',
    arrived.has(row.folio) && 'is-new',
  ]
    .filter(Boolean)
    .join(' ')

function Line({
  shown,
  index,
  top,
  table,
}: {
  shown: ShownRow
  index: number
  top: number
  table: QueueTableProps & { reading: Omit<Reading, 'readAt'>; isNarrow: boolean; isStop: boolean }
}) {
  const { t } = useLingui()
  const { row, gone } = shown
  const { reading, isNarrow } = table
  const clock = clockText(
    row.clock,
    { ...reading, readAt: table.readAtOf(row.folio) },
    reasonShort(reading.language, row.coverage.because),
  )
  const Cells = isNarrow ? QueueCardCells : QueueRowCells
  const spoken = [
    clock.spoken,
    row.urgentBy !== null && t`Urgente`,
    row.subject,
    row.account?.name ?? row.reporter,
    row.folio,
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens through the one key table
    <div
      role="row"
      tabIndex={table.isStop ? 0 : -1}
      aria-rowindex={index + 1}
      aria-label={spoken.filter(Boolean).join('. ')}
      data-folio={row.folio}
      className={classesOf(isNarrow ? 'qcard' : 'qrow', shown, table)}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => table.onFocus(row.folio)}
      onClick={() => table.onOpen(row)}
    >
      <Cells
        row={row}
        clock={clock}
        goneBecause={gone ? table.goneBecause(row.folio) : null}
        urgentBecause={row.urgentBy === null ? undefined : table.criterionName(row.urgentBy)}
      />
    </div>
  )
}

/** What the eye sees over the columns; listeners hear each row's own name instead. */
function Head() {
  const { t } = useLingui()
  return (
    <div className="qhead thead only-wide" aria-hidden="true">
      <span />
      <span>{t`Vence`}</span>
      <span>{t`Reporte`}</span>
      <span>{t`Estado`}</span>
      <span>{t`Asesor`}</span>
    </div>
  )
}

/** The rows: one tab stop, focus that survives updates, and only what is in sight in the document. */
export function QueueTable(props: QueueTableProps & { between?: ReactNode }) {
  const { rows, focused, list, onNearEnd } = props
  const isNarrow = useNarrow()
  const { language, now, timezone } = useZoned()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => (isNarrow ? CARD_PX : ROW_PX),
    getItemKey: (index) => rows[index]?.row.folio ?? index,
    overscan: 8,
  })
  const lines = virtual.getVirtualItems()
  const lastIndex = lines.at(-1)?.index ?? 0
  useEffect(() => {
    if (lastIndex >= rows.length - AHEAD) onNearEnd()
  }, [lastIndex, rows.length, onNearEnd])
  useEffect(() => virtual.measure(), [isNarrow, virtual])

  const focusedIndex = rows.findIndex(({ row }) => row.folio === focused)
  useEffect(() => {
    if (focusedIndex < 0) return
    virtual.scrollToIndex(focusedIndex, { align: 'auto' })
    // The row may only now be in the document.
    requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>(`[data-folio="${focused}"]`)
      if (row && row !== document.activeElement) row.focus({ preventScroll: true })
    })
  }, [focused])

  const stop = focused ?? rows[0]?.row.folio
  const table = { ...props, isNarrow, reading: { language, now, timezone } }
  return (
    <div className="qgrid">
      <Head />
      {props.between}
      <div className="qlist" ref={list}>
        <div
          className="qspace"
          role="grid"
          aria-label={props.label}
          aria-rowcount={props.total}
          aria-readonly="true"
          style={{ height: virtual.getTotalSize() }}
        >
          {lines.map(({ index, start, key }) => {
            const shown = rows[index]
            if (!shown) return null
            return (
              <Line
                key={key}
                shown={shown}
                index={index}
                top={start}
                table={{ ...table, isStop: shown.row.folio === stop }}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
