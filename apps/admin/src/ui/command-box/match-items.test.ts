import { expect, it } from 'vitest'
import { matchSections } from './match-items.ts'

const item = (label: string, second?: string) => ({ id: label, label, second, choose: () => undefined })
const sections = [{ title: 'Ir a', items: [item('Míos'), item('Asignar', 'Nómina · nivel 2'), item('Año nuevo')] }]
const found = (typed: string) => matchSections(sections, typed).flatMap(({ items }) => items.map(({ label }) => label))

it('accents are ignored and words come in any order', () => {
  expect(found('mios')).toEqual(['Míos'])
  expect(found('nivel nomina')).toEqual(['Asignar'])
  expect(found('')).toHaveLength(3)
})

it('a section without a match is left out', () => {
  expect(matchSections(sections, 'zzz')).toEqual([])
})
