import { expect, it } from 'vitest'
import { subjectFrom } from './subject.ts'

it('a report without a subject is named by its first sentence', () => {
  expect(subjectFrom('  No sale la nómina. Desde ayer.')).toBe('No sale la nómina')
  expect(subjectFrom('uno\ndos')).toBe('uno')
})

it('a long sentence is shortened at a word, a long word anywhere', () => {
  expect(subjectFrom('palabra '.repeat(20))).toBe(`${'palabra '.repeat(9).trim()}…`)
  expect(subjectFrom('x'.repeat(200))).toBe(`${'x'.repeat(79)}…`)
})
