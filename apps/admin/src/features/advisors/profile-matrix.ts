import type { AdvisorBody } from '@mesa/core'

/** 0: does not know it. 1 helps, 2 solves alone, 3 is the specialist. */
export type Level = 0 | 1 | 2 | 3

export interface MatrixRow {
  id: string
  /** The version in force. */
  published: AdvisorBody
  /** Work in progress as the server keeps it; also what somebody else began. */
  draft: { revision: number; body: AdvisorBody } | null
}

/** What was typed and is not in the server's draft yet. Each cell by itself, so that two people's cells both stay. */
export interface Patch {
  systems: Readonly<Record<string, Level>>
  skills: Readonly<Record<string, boolean>>
}

export type Cell = { part: 'systems'; key: string; value: Level } | { part: 'skills'; key: string; value: boolean }

export interface Matrix {
  rows: readonly MatrixRow[]
  patches: Readonly<Record<string, Patch>>
  /** What each change took the place of, newest last. */
  undo: readonly { id: string; cell: Cell }[]
}

export type MatrixAction =
  | { type: 'loaded'; rows: readonly MatrixRow[] }
  | { type: 'set'; id: string; cell: Cell }
  | { type: 'undo' }
  /** The server has the draft. */
  | { type: 'kept'; id: string; revision: number; body: AdvisorBody }
  /** It holds now; what was typed meanwhile stays a draft. */
  | { type: 'published'; id: string; body: AdvisorBody }
  | { type: 'discarded'; id: string }

export const emptyMatrix: Matrix = { rows: [], patches: {}, undo: [] }

const noPatch: Patch = { systems: {}, skills: {} }
const UNDO_LIMIT = 200

export const levelOf = (body: AdvisorBody, systemId: string): Level => (body.systems[systemId] ?? 0) as Level

const isPatched = ({ systems, skills }: Patch): boolean =>
  Object.keys(systems).length > 0 || Object.keys(skills).length > 0

/** The body with the typed cells in it. */
export function patched(body: AdvisorBody, { systems, skills }: Patch): AdvisorBody {
  const levels = { ...body.systems }
  for (const [id, level] of Object.entries(systems)) {
    if (level === 0) delete levels[id]
    else levels[id] = level
  }
  const lost = body.skills.filter((skill) => skills[skill] !== false)
  const gained = Object.keys(skills).filter((skill) => skills[skill] && !lost.includes(skill))
  return { ...body, systems: levels, skills: [...lost, ...gained] }
}

const baseOf = (row: MatrixRow): AdvisorBody => row.draft?.body ?? row.published

/** What the page shows of an advisor: typed over kept over published. */
export const shownBody = (matrix: Matrix, row: MatrixRow): AdvisorBody =>
  patched(baseOf(row), matrix.patches[row.id] ?? noPatch)

export const cellOf = (body: AdvisorBody, part: Cell['part'], key: string): Cell =>
  part === 'systems' ? { part, key, value: levelOf(body, key) } : { part, key, value: body.skills.includes(key) }

/** Whether a cell will be another once it is published. */
export const isChanged = (row: MatrixRow, shown: AdvisorBody, part: Cell['part'], key: string): boolean =>
  cellOf(row.published, part, key).value !== cellOf(shown, part, key).value

/** Advisors with something that is not published yet. */
export const unpublished = (matrix: Matrix): MatrixRow[] =>
  matrix.rows.filter((row) => row.draft !== null || isPatched(matrix.patches[row.id] ?? noPatch))

/** Advisors whose cells the server has not got yet, with the draft to keep. */
export const toKeep = (matrix: Matrix): { id: string; revision: number; body: AdvisorBody }[] =>
  matrix.rows.flatMap((row) =>
    isPatched(matrix.patches[row.id] ?? noPatch)
      ? [{ id: row.id, revision: row.draft?.revision ?? 0, body: shownBody(matrix, row) }]
      : [],
  )

function withCell(patch: Patch, { part, key, value }: Cell): Patch {
  return { ...patch, [part]: { ...patch[part], [key]: value } }
}

/** Cells that the body says already need no patch. */
function remaining(patch: Patch, body: AdvisorBody): Patch {
  const left = <Value>(part: Cell['part'], cells: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(cells).filter(([key, value]) => cellOf(body, part, key).value !== value))
  return { systems: left('systems', patch.systems), skills: left('skills', patch.skills) }
}

function settle(matrix: Matrix, id: string, row: MatrixRow): Matrix {
  const patches = { ...matrix.patches, [id]: remaining(matrix.patches[id] ?? noPatch, baseOf(row)) }
  return { ...matrix, rows: matrix.rows.map((each) => (each.id === id ? row : each)), patches }
}

function set(matrix: Matrix, id: string, cell: Cell): Matrix {
  const row = matrix.rows.find((each) => each.id === id)
  if (!row) return matrix
  const before = cellOf(shownBody(matrix, row), cell.part, cell.key)
  if (before.value === cell.value) return matrix
  const patch = remaining(withCell(matrix.patches[id] ?? noPatch, cell), baseOf(row))
  const undo = [...matrix.undo, { id, cell: before }].slice(-UNDO_LIMIT)
  return { ...matrix, patches: { ...matrix.patches, [id]: patch }, undo }
}

function undone(matrix: Matrix): Matrix {
  const last = matrix.undo.at(-1)
  if (!last) return matrix
  return { ...set(matrix, last.id, last.cell), undo: matrix.undo.slice(0, -1) }
}

function change(matrix: Matrix, id: string, toRow: (row: MatrixRow) => MatrixRow): Matrix {
  const row = matrix.rows.find((each) => each.id === id)
  return row ? settle(matrix, id, toRow(row)) : matrix
}

/** What the matrix becomes. Nothing typed is lost by what the server tells: cells stay until it has them. */
export function toMatrix(matrix: Matrix, action: MatrixAction): Matrix {
  switch (action.type) {
    case 'loaded': {
      const kept = { ...matrix, rows: action.rows }
      return action.rows.reduce((next, row) => settle(next, row.id, row), kept)
    }
    case 'set':
      return set(matrix, action.id, action.cell)
    case 'undo':
      return undone(matrix)
    case 'kept': {
      const { id, revision, body } = action
      return change(matrix, id, (row) => ({ ...row, draft: { revision, body } }))
    }
    case 'published':
      return change(matrix, action.id, (row) => ({ ...row, published: action.body, draft: null }))
    case 'discarded': {
      const { [action.id]: _, ...patches } = matrix.patches
      return change({ ...matrix, patches, undo: [] }, action.id, (row) => ({ ...row, draft: null }))
    }
  }
}

export interface Place {
  row: number
  column: number
}

const steps: Record<string, (at: Place, size: Place) => Place> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, size) => ({ row, column: size.column - 1 }),
}

/** Where an arrow leads inside a grid of this size; undefined for another key. The edge holds. */
export function nextPlace(key: string, at: Place, size: Place): Place | undefined {
  const to = steps[key]?.(at, size)
  if (!to) return undefined
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  return { row: within(to.row, size.row), column: within(to.column, size.column) }
}
