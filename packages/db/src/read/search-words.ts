import { folioKeyOf } from '../write/project.ts'

/** `last`: a sentence whose last word may be unfinished · `all`: scraps typed while somebody is on the line. */
type Unfinished = 'last' | 'all'

/** Shorter ones are taken as whole words: what begins with "d" is nearly everything. */
const shortestPrefix = { last: 3, all: 2 } as const

/** Words as a full-text query: each quoted, so that no sign of the query language is one. Null where there is none. */
export function toMatch(text: string, unfinished: Unfinished): string | null {
  const words = (text.match(/[\p{L}\p{N}\p{M}@._-]+/gu) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) return null
  const isPrefix = (word: string, index: number) => {
    const isLast = index === words.length - 1
    // After a whole word the next one narrows from its first letter on: "adriana q" is on its way to "quiroz".
    if (unfinished === 'all' && isLast && index > 0) return true
    return word.length >= shortestPrefix[unfinished] && (unfinished === 'all' || isLast)
  }
  return words.map((word, index) => `"${word}"${isPrefix(word, index) ? '*' : ''}`).join(' ')
}

/** What a text names: an incident by its whole folio, or maybe one by the bare number of this year. */
export interface NamedFolio {
  key: number
  isWhole: boolean
}

const FOLIO = /^(?:(20\d\d)-)?(\d{1,8})$/

export function folioNamedIn(text: string, thisYear: number): NamedFolio | null {
  const match = FOLIO.exec(text.trim())
  if (!match) return null
  const [, year, number] = match
  return { key: folioKeyOf(`${year ?? thisYear}-${number}`), isWhole: year !== undefined }
}
