/** What could break a header, hide in a line or turn its direction round: never needed in a subject or a name. */
const UNSAFE_IN_LINE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu
const LONGEST_LINE = 200

/** People's words as one line for a subject or a name: no control character, no line separator (trust.md, attack 11). */
export function toLine(text: string, longest = LONGEST_LINE): string {
  const words = text.replace(UNSAFE_IN_LINE, ' ').split(/\s+/).filter(Boolean).join(' ')
  return shorten(words, longest)
}

/** People's words as written, with line ends of one kind and without control characters but tabs. */
export const toProse = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[\r\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()

/** The beginning, cut between characters; what was left out is marked. */
export function shorten(text: string, longest: number): string {
  const characters = Array.from(text)
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('').trimEnd()}…`
}

/** Paragraphs by blank lines, each as its lines. */
export const toParagraphs = (prose: string): string[][] =>
  prose
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trimEnd()))
    .map((lines) => lines.filter((line, index) => line !== '' || (index > 0 && index < lines.length - 1)))
    .filter((lines) => lines.length > 0)
