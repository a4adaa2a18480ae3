import { describe, expect, it } from 'vitest'
import { chordLabel, isTextTarget, type KeyPress, toChord } from './chord.ts'
import { findKey, type KeyId, keyTable } from './key-table.ts'

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
})

describe('keys work on Spanish keyboards', () => {
  it('the question mark is one, with whatever Shift it takes', () => {
    expect(toChord(press('?', { shiftKey: true }))).toBe('?')
    expect(toChord(press('/', { shiftKey: true }))).toBe('/')
  })
  it('what AltGr types is never a shortcut', () => {
    expect(toChord(press('@', { altKey: true, ctrlKey: true }))).toBeNull()
    expect(toChord(press('\\', { getModifierState: (name: string) => name === 'AltGraph' }))).toBeNull()
  })
  it('dead keys and compositions are left alone', () => {
    expect(toChord(press('Dead'))).toBeNull()
    expect(toChord(press('a', { isComposing: true }))).toBeNull()
  })
  it('caps lock changes nothing, Shift with a letter does', () => {
    expect(toChord(press('J'))).toBe('j')
    expect(toChord(press('T', { shiftKey: true }))).toBe('Shift+t')
  })
  it('Ctrl and ⌘ are the same key to the table', () => {
    expect(toChord(press('k', { ctrlKey: true }))).toBe('Mod+k')
    expect(toChord(press('k', { metaKey: true }))).toBe('Mod+k')
    expect(chordLabel('Mod+k', false)).toBe('Ctrl K')
    expect(chordLabel('Mod+Shift+Enter', true)).toBe('⌘ Shift Enter')
  })
})

describe('letters never act while one writes', () => {
  const everything = () => true
  it('no single character is found in a text', () => {
    for (const { chords } of Object.values(keyTable)) {
      for (const chord of chords.filter((candidate) => candidate.length === 1)) {
        expect(findKey(chord, true, everything)).toBeUndefined()
      }
    }
  })
  it('F2, the palette and sending work from inside a text', () => {
    expect(findKey('F2', true, everything)).toBe('newCall')
    expect(findKey('Mod+k', true, everything)).toBe('palette')
    expect(findKey('Mod+Enter', true, everything)).toBe('send')
  })
  it('knows what takes text', () => {
    const field = document.createElement('input')
    const box = document.createElement('input')
    box.type = 'checkbox'
    expect(isTextTarget(field)).toBe(true)
    expect(isTextTarget(box)).toBe(false)
    expect(isTextTarget(document.createElement('button'))).toBe(false)
  })
})

describe('the one table of keys', () => {
  it('a key that nobody handles here means nothing', () => {
    expect(findKey('a', false, () => false)).toBeUndefined()
  })
  it('no chord stands for two things on one page: records and incidents have pages of their own', () => {
    for (const absent of ['records', 'incident']) {
      const chords = Object.values(keyTable).flatMap(({ section, chords }) => (section === absent ? [] : [...chords]))
      expect(new Set(chords).size).toBe(chords.length)
    }
  })
  it('takes no key from the browser', () => {
    const taken = ['t', 'w', 'n', 'l', 'r', '1', '9'].map((key) => `Mod+${key}`)
    const ours = (Object.keys(keyTable) as KeyId[]).flatMap((id): string[] => [...keyTable[id].chords])
    expect(ours.filter((chord) => taken.includes(chord))).toEqual([])
  })
})
