import type { BoxItem, BoxSection } from './box-store.ts'

const MARKS = /\p{Mn}/gu

/** Lower case without accents: `Nómina` is found by `nomina`. */
export const fold = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase()

const matches = ({ label, second, words }: BoxItem, asked: readonly string[]): boolean => {
  const haystack = fold(`${label} ${second ?? ''} ${words ?? ''}`)
  return asked.every((word) => haystack.includes(word))
}

/** The lines that contain every typed word, in any order. `>` at the start asks for actions only: found things are left out. */
export function matchSections(sections: readonly BoxSection[], typed: string): BoxSection[] {
  const asked = fold(typed.replace(/^>/, '')).split(/\s+/).filter(Boolean)
  return sections
    .map(({ title, items }) => ({ title, items: items.filter((item) => matches(item, asked)) }))
    .filter(({ items }) => items.length > 0)
}

/** All lines in the order shown, for the arrow keys. */
export const flatten = (sections: readonly BoxSection[]): BoxItem[] => sections.flatMap(({ items }) => items)
