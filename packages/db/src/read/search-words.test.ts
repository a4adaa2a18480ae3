import { describe, expect, it } from 'vitest'
import { folioNamedIn, toMatch } from './search-words.ts'

describe('words as a full-text query', () => {
  it.each([
    ['no emite nómina', '"no" "emite" "nómina"*'],
    ['rosa@yaqui.example', '"rosa@yaqui.example"*'],
    ['error - 4012', '"error" "4012"*'],
    ['de', '"de"'],
    ['a" OR b*', '"a" "OR" "b"'],
    ['NEAR(x, 2) col:y^', '"NEAR" "x" "2" "col" "y"'],
    ['  …  ', null],
    ['._-@', null],
    ['', null],
  ])('%j asks for %s', (text, match) => expect(toMatch(text, 'last')).toBe(match))
  it('takes each scrap as the beginning of a word while somebody is on the line', () => {
    expect(toMatch('ro x dua', 'all')).toBe('"ro"* "x" "dua"*')
  })
  it('takes the last scrap from its first letter on where a word stands before it', () => {
    expect(toMatch('adriana q', 'all')).toBe('"adriana"* "q"*')
    expect(toMatch('q', 'all')).toBe('"q"')
  })
})

describe('the incident that a text names', () => {
  it.each([
    ['2026-000131', { key: 26_0000_0131, isWhole: true }],
    [' 2025-131 ', { key: 25_0000_0131, isWhole: true }],
    ['131', { key: 26_0000_0131, isWhole: false }],
    ['6622-143310', null],
    ['2026-000131x', null],
    ['662214331', null],
    ['-1', null],
    ['nómina', null],
  ])('%j', (text, named) => expect(folioNamedIn(text, 2026)).toEqual(named))
})
