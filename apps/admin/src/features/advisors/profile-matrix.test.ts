import type { AdvisorBody, PlainDate } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { absenceGaps, epochDay, reachOf, shareOf } from './coverage-gaps.ts'
import {
  emptyMatrix,
  isChanged,
  levelOf,
  type Matrix,
  type MatrixRow,
  nextPlace,
  shownBody,
  toKeep,
  toMatrix,
  unpublished,
} from './profile-matrix.ts'

const body = (over: Partial<AdvisorBody> = {}): AdvisorBody => ({
  name: 'Ana Ruiz',
  systems: { nomina: 3 },
  skills: ['timbrado'],
  languages: ['es'],
  level: 2,
  calendarId: 'office',
  active: true,
  ...over,
})
const row = (id: string, over: Partial<MatrixRow> = {}): MatrixRow => ({ id, published: body(), draft: null, ...over })
const loaded = (...rows: MatrixRow[]): Matrix => toMatrix(emptyMatrix, { type: 'loaded', rows })
const typed = (matrix: Matrix, id: string, key: string, value: 0 | 1 | 2 | 3): Matrix =>
  toMatrix(matrix, { type: 'set', id, cell: { part: 'systems', key, value } })
const shown = (matrix: Matrix, id = 'ana'): AdvisorBody => {
  const found = matrix.rows.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return shownBody(matrix, found)
}

describe('a cell that is typed', () => {
  it('shows at once, is not published, and is to be kept', () => {
    const matrix = typed(loaded(row('ana'), row('luis')), 'ana', 'bancos', 2)
    expect(levelOf(shown(matrix), 'bancos')).toBe(2)
    expect(isChanged(matrix.rows[0] as MatrixRow, shown(matrix), 'systems', 'bancos')).toBe(true)
    expect(unpublished(matrix).map(({ id }) => id)).toEqual(['ana'])
    expect(toKeep(matrix)).toMatchObject([{ id: 'ana', revision: 0, body: { systems: { nomina: 3, bancos: 2 } } }])
  })
  it('0 takes the system away instead of keeping a nought', () => {
    expect(shown(typed(loaded(row('ana')), 'ana', 'nomina', 0)).systems).toEqual({})
  })
  it('the same again, or back to what it was, leaves nothing to keep', () => {
    const matrix = loaded(row('ana'))
    expect(typed(matrix, 'ana', 'nomina', 3)).toBe(matrix)
    expect(toKeep(typed(typed(matrix, 'ana', 'nomina', 1), 'ana', 'nomina', 3))).toEqual([])
  })
  it('a skill is gained and lost in the same way', () => {
    const gained = toMatrix(loaded(row('ana')), {
      type: 'set',
      id: 'ana',
      cell: { part: 'skills', key: 'redes', value: true },
    })
    expect(shown(gained).skills).toEqual(['timbrado', 'redes'])
    const lost = toMatrix(gained, { type: 'set', id: 'ana', cell: { part: 'skills', key: 'timbrado', value: false } })
    expect(shown(lost).skills).toEqual(['redes'])
  })
  it('is undone step by step', () => {
    const twice = typed(typed(loaded(row('ana')), 'ana', 'nomina', 1), 'ana', 'bancos', 2)
    const once = toMatrix(twice, { type: 'undo' })
    expect(shown(once).systems).toEqual({ nomina: 1 })
    const none = toMatrix(toMatrix(once, { type: 'undo' }), { type: 'undo' })
    expect(shown(none).systems).toEqual({ nomina: 3 })
    expect(toKeep(none)).toEqual([])
  })
})

describe('what the server tells', () => {
  it('a kept draft needs no patch, but what was typed meanwhile does', () => {
    const sent = typed(loaded(row('ana')), 'ana', 'bancos', 2)
    const more = typed(sent, 'ana', 'nomina', 1)
    const kept = toMatrix(more, { type: 'kept', id: 'ana', revision: 1, body: shown(sent) })
    expect(toKeep(kept)).toMatchObject([{ revision: 1, body: { systems: { nomina: 1, bancos: 2 } } }])
  })
  it('another’s draft keeps its cells, and ours stay over it', () => {
    const ours = typed(loaded(row('ana')), 'ana', 'bancos', 2)
    const theirs = { revision: 4, body: body({ systems: { nomina: 2 }, absences: [] }) }
    const merged = toMatrix(ours, { type: 'loaded', rows: [row('ana', { draft: theirs })] })
    expect(shown(merged)).toMatchObject({ systems: { nomina: 2, bancos: 2 }, absences: [] })
    expect(toKeep(merged)).toMatchObject([{ revision: 4 }])
  })
  it('published: nothing is left to publish', () => {
    const matrix = typed(loaded(row('ana')), 'ana', 'bancos', 2)
    const done = toMatrix(matrix, { type: 'published', id: 'ana', body: shown(matrix) })
    expect(unpublished(done)).toEqual([])
    expect(shown(done).systems).toEqual({ nomina: 3, bancos: 2 })
  })
  it('discarded: what is in force shows again', () => {
    const matrix = typed(loaded(row('ana', { draft: { revision: 2, body: body({ level: 3 }) } })), 'ana', 'bancos', 2)
    const done = toMatrix(matrix, { type: 'discarded', id: 'ana' })
    expect(shown(done)).toEqual(body())
    expect(unpublished(done)).toEqual([])
  })
})

it('arrows move inside the grid and stop at its edge', () => {
  const size = { row: 2, column: 3 }
  expect(nextPlace('ArrowRight', { row: 0, column: 2 }, size)).toEqual({ row: 0, column: 2 })
  expect(nextPlace('ArrowDown', { row: 0, column: 1 }, size)).toEqual({ row: 1, column: 1 })
  expect(nextPlace('End', { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 2 })
  expect(nextPlace('x', { row: 0, column: 0 }, size)).toBeUndefined()
})

describe('gaps', () => {
  const day = (text: string) => text as PlainDate
  const sofia = {
    id: 'sofia',
    body: body({
      systems: { produccion: 3 },
      absences: [{ from: day('2028-02-28'), to: day('2028-03-01'), reason: 'Permiso' }],
    }),
  }
  it('count who attends now', () => {
    const gone = { id: 'x', body: body({ systems: { produccion: 3 }, active: false }) }
    const [reach] = reachOf(['produccion'], [sofia, gone, { id: 'p', body: body({ systems: { produccion: 2 } }) }])
    expect(reach?.specialists.map(({ id }) => id)).toEqual(['sofia'])
    expect(reach?.solvers.map(({ id }) => id)).toEqual(['p'])
  })
  it('name the days on which every specialist is absent, a leap day among them', () => {
    const reach = reachOf(['produccion', 'bancos'], [sofia])
    expect(absenceGaps(reach, day('2028-02-20'), 35)).toMatchObject([
      { systemId: 'produccion', from: '2028-02-28', to: '2028-03-01' },
    ])
    const luis = { id: 'luis', body: body({ systems: { produccion: 3 } }) }
    expect(absenceGaps(reachOf(['produccion'], [sofia, luis]), day('2028-02-20'), 35)).toEqual([])
  })
  it('an absence that began before is shown from today on', () => {
    const from = epochDay(day('2028-02-29'))
    expect(shareOf({ from: day('2028-02-01'), to: day('2028-02-29') }, from, 10)).toEqual({ left: 0, width: 10 })
    expect(shareOf({ from: day('2028-02-01'), to: day('2028-02-28') }, from, 10)).toBeUndefined()
  })
})
