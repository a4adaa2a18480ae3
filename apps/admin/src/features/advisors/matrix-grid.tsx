import { useLingui } from '@lingui/react/macro'
import type { AdvisorBody } from '@mesa/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { LevelBars } from './level-bars.tsx'
import {
  type Cell,
  cellOf,
  isChanged,
  type Level,
  levelOf,
  type MatrixRow,
  nextPlace,
  type Place,
} from './profile-matrix.ts'

export interface GridColumn {
  key: string
  name: string
}

export interface GridRow {
  row: MatrixRow
  shown: AdvisorBody
}

interface MatrixGridProps {
  part: Cell['part']
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  isReadOnly: boolean
  onSet(id: string, cell: Cell): void
  onUndo(): void
  /** What stands behind the cells of a row, such as absences; its head. */
  tail?: { head: ReactNode; of(shown: AdvisorBody): ReactNode; foot: ReactNode }
  foot?: ReactNode
}

/** What both matrices are given. */
export type MatrixPart = Pick<MatrixGridProps, 'rows' | 'isReadOnly' | 'onSet' | 'onUndo'>

/** The value that a key gives to a cell; undefined for a key that means nothing here. */
function typedCell(before: Cell, key: string): Cell | undefined {
  if (before.part === 'skills') {
    const value = key === ' ' || key === 'Enter' ? !before.value : { '1': true, '0': false }[key]
    return value === undefined ? undefined : { ...before, value }
  }
  if (key === 'Delete' || key === 'Backspace') return { ...before, value: 0 }
  return /^[0-3]$/.test(key) ? { ...before, value: Number(key) as Level } : undefined
}

/** One focus for the whole grid, moved by the arrows; a cell is given its value by typing it. */
function usePlace(size: Place) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const grid = useRef<HTMLTableElement>(null)
  const at = { row: Math.min(place.row, size.row - 1), column: Math.min(place.column, size.column - 1) }
  const isMoving = useRef(false)
  useEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    grid.current?.querySelector<HTMLElement>(`[data-place="${at.row}-${at.column}"]`)?.focus()
  })
  const go = (to: Place) => {
    isMoving.current = true
    setPlace(to)
  }
  return { grid, at, setPlace, go }
}

/** Advisors by systems or by skills, as a grid for the keyboard. */
export function MatrixGrid(props: MatrixGridProps) {
  const { part, columns, rows, isReadOnly, onSet, onUndo, tail, foot } = props
  const { t } = useLingui()
  const size = { row: rows.length, column: columns.length }
  const { grid, at, setPlace, go } = usePlace(size)

  const type = (event: KeyboardEvent, { row, shown }: GridRow, column: GridColumn) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = nextPlace(event.key, at, size)
    if (to) {
      event.preventDefault()
      go(to)
      return
    }
    if (isReadOnly) return
    if (event.key === 'z') return onUndo()
    const cell = typedCell(cellOf(shown, part, column.key), event.key)
    if (!cell) return
    event.preventDefault()
    onSet(row.id, cell)
  }
  const toggle = ({ row, shown }: GridRow, column: GridColumn) => {
    const before = cellOf(shown, part, column.key)
    if (before.part === 'skills' && !isReadOnly) onSet(row.id, { ...before, value: !before.value })
  }

  const current = rows[at.row]
  const currentColumn = columns[at.column]
  return (
    <>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are typed into is a grid
        role="grid"
        className={`adv-grid adv-grid--${part}`}
        aria-label={part === 'systems' ? t`Nivel de cada asesor en cada sistema` : t`Habilidades de cada asesor`}
        aria-readonly={isReadOnly}
      >
        <thead className="thead">
          <tr>
            <th scope="col" className="adv-who">{t`Asesor`}</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" className="adv-level">
                <span title={name}>{name}</span>
              </th>
            ))}
            {tail && (
              <th scope="col" className="adv-tail">
                {tail.head}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((gridRow, rowIndex) => (
            <tr key={gridRow.row.id}>
              <th scope="row" className="adv-who">
                <AdvisorName id={gridRow.row.id} body={gridRow.shown} />
              </th>
              {columns.map((column, columnIndex) => (
                <GridCell
                  key={column.key}
                  cell={cellOf(gridRow.shown, part, column.key)}
                  isChanged={isChanged(gridRow.row, gridRow.shown, part, column.key)}
                  place={`${rowIndex}-${columnIndex}`}
                  isCurrent={at.row === rowIndex && at.column === columnIndex}
                  onFocus={() => setPlace({ row: rowIndex, column: columnIndex })}
                  onKeyDown={(event) => type(event, gridRow, column)}
                  onClick={() => toggle(gridRow, column)}
                />
              ))}
              {tail && <td className="adv-tail">{tail.of(gridRow.shown)}</td>}
            </tr>
          ))}
          {foot && (
            <tr className="adv-foot">
              {foot}
              {tail && <td className="adv-tail">{tail.foot}</td>}
            </tr>
          )}
        </tbody>
      </table>
      {part === 'systems' && !isReadOnly && current && currentColumn && (
        <LevelPick
          label={`${currentColumn.name} · ${current.shown.name}`}
          level={levelOf(current.shown, currentColumn.key)}
          onPick={(value) => onSet(current.row.id, { part: 'systems', key: currentColumn.key, value })}
        />
      )}
    </>
  )
}

/** For fingers: the chosen cell's level as four buttons. */
function LevelPick({ label, level, onPick }: { label: string; level: Level; onPick(level: Level): void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row
    <div className="adv-pick" role="group" aria-label={label}>
      <span className="grow trunc">{label}</span>
      {([0, 1, 2, 3] as const).map((each) => (
        <button key={each} type="button" className="btn" aria-pressed={each === level} onClick={() => onPick(each)}>
          {each}
        </button>
      ))}
    </div>
  )
}

function AdvisorName({ id, body }: { id: string; body: AdvisorBody }) {
  const { t } = useLingui()
  const words = [t`Mesa de ayuda`, t`Asesor`, t`Especialista`, t`Dirección`]
  return (
    <Link to="/admin/advisors/$id" params={{ id }} className="adv-name">
      <Avatar name={body.name} large />
      <span className="adv-names">
        <b className="trunc">{body.name}</b>
        <small>{words[body.level - 1]}</small>
      </span>
    </Link>
  )
}

interface GridCellProps {
  cell: Cell
  isChanged: boolean
  isCurrent: boolean
  place: string
  onFocus(): void
  onKeyDown(event: KeyboardEvent): void
  onClick(): void
}

function GridCell({ cell, isChanged: isOther, isCurrent, place, onFocus, onKeyDown, onClick }: GridCellProps) {
  const { t } = useLingui()
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      className={['adv-cell', isOther && 'is-changed', cell.value === 0 && 'is-zero'].filter(Boolean).join(' ')}
      tabIndex={isCurrent ? 0 : -1}
      data-place={place}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {cell.part === 'systems' && <LevelBars level={cell.value} />}
      {cell.part === 'skills' && cell.value && <IconCheck size={16} stroke={2} className="ic" aria-hidden="true" />}
      {cell.part === 'skills' && <span className="sr">{cell.value ? t`sí` : t`no`}</span>}
      {isOther && <span className="sr">, {t`sin publicar`}</span>}
    </td>
  )
}
