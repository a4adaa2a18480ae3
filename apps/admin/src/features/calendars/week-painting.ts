import { type DayOfWeek, type DaySpans, daysOfWeek, type WeeklyHours } from '@mesa/i18n'
import { CELL_MINUTES, closeStretch, DAY_MINUTES, openStretch, type Stretch, spanAt, withDay } from './week-hours.ts'

/** A cell of the week: a day, and the minute at which its quarter of an hour begins. */
export interface Cell {
  day: DayOfWeek
  minute: number
}

/** A stretch that is being painted: from the cell where it began to the one under the pointer or the cursor. */
export interface Stroke {
  day: DayOfWeek
  anchor: number
  head: number
  opens: boolean
}

export interface Painting {
  cursor: Cell
  stroke: Stroke | null
  /** A day's hours, kept for another day. */
  copied: DaySpans | null
}

export const startPainting: Painting = { cursor: { day: 'mon', minute: 9 * 60 }, stroke: null, copied: null }

export type PaintingAct =
  | { type: 'begin'; cell: Cell }
  | { type: 'reach'; minute: number }
  | { type: 'end' }
  | { type: 'cancel' }
  | { type: 'move'; days: number; cells: number }
  | { type: 'go'; cell: Cell }
  | { type: 'clear' }
  | { type: 'copy' }
  | { type: 'paste' }

export interface Painted {
  painting: Painting
  weekly: WeeklyHours
}

/** The stretch that a stroke covers: both its end cells whole, in whichever direction it was drawn. */
export const strokeStretch = ({ anchor, head }: Pick<Stroke, 'anchor' | 'head'>): Stretch => ({
  from: Math.min(anchor, head),
  to: Math.max(anchor, head) + CELL_MINUTES,
})

/** The hours of the stroke's day as they would be if it ended now. */
export function afterStroke(weekly: WeeklyHours, stroke: Stroke): DaySpans {
  const apply = stroke.opens ? openStretch : closeStretch
  return apply(weekly[stroke.day], strokeStretch(stroke))
}

const LAST_CELL = DAY_MINUTES - CELL_MINUTES
const toCell = (minute: number): number =>
  Math.min(LAST_CELL, Math.max(0, Math.floor(minute / CELL_MINUTES) * CELL_MINUTES))

function dayBeside(day: DayOfWeek, steps: number): DayOfWeek {
  const position = Math.min(6, Math.max(0, daysOfWeek.indexOf(day) + steps))
  return daysOfWeek[position] ?? day
}

/** While a stretch is drawn the cursor stays in its day. */
function move({ painting, weekly }: Painted, days: number, cells: number): Painted {
  const { cursor, stroke } = painting
  const minute = toCell(cursor.minute + cells * CELL_MINUTES)
  const day = stroke ? cursor.day : dayBeside(cursor.day, days)
  return { weekly, painting: { ...painting, cursor: { day, minute }, stroke: stroke && { ...stroke, head: minute } } }
}

/** On a closed cell a stroke opens, on an open one it closes. */
function begin({ painting, weekly }: Painted, { day, minute }: Cell): Painted {
  const cell = toCell(minute)
  const stroke: Stroke = { day, anchor: cell, head: cell, opens: spanAt(weekly[day], cell) === undefined }
  return { weekly, painting: { ...painting, cursor: { day, minute: cell }, stroke } }
}

function end({ painting, weekly }: Painted): Painted {
  const { stroke } = painting
  if (!stroke) return { painting, weekly }
  return { painting: { ...painting, stroke: null }, weekly: withDay(weekly, stroke.day, afterStroke(weekly, stroke)) }
}

/** Deletes the stretch that is drawn, or else the span under the cursor. */
function clear({ painting, weekly }: Painted): Painted {
  const { cursor, stroke } = painting
  const stretch = stroke ? strokeStretch(stroke) : spanAt(weekly[cursor.day], cursor.minute)
  if (!stretch) return { painting, weekly }
  const spans = closeStretch(weekly[cursor.day], stretch)
  return { painting: { ...painting, stroke: null }, weekly: withDay(weekly, cursor.day, spans) }
}

/** What the painter does with the pointer or the keys; the week changes only when a stroke ends, or by a key of its own. */
export function paint(painted: Painted, act: PaintingAct): Painted {
  const { painting, weekly } = painted
  switch (act.type) {
    case 'begin':
      return begin(painted, act.cell)
    case 'reach': {
      const head = toCell(act.minute)
      const { stroke, cursor } = painting
      if (!stroke) return painted
      return { weekly, painting: { ...painting, cursor: { ...cursor, minute: head }, stroke: { ...stroke, head } } }
    }
    case 'end':
      return end(painted)
    case 'cancel':
      return { weekly, painting: { ...painting, stroke: null } }
    case 'move':
      return move(painted, act.days, act.cells)
    case 'go':
      return {
        weekly,
        painting: { ...painting, cursor: { ...act.cell, minute: toCell(act.cell.minute) }, stroke: null },
      }
    case 'clear':
      return clear(painted)
    case 'copy':
      return { weekly, painting: { ...painting, copied: weekly[painting.cursor.day] } }
    case 'paste':
      if (!painting.copied) return painted
      return { painting, weekly: withDay(weekly, painting.cursor.day, painting.copied) }
  }
}
