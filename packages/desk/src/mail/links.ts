export type TextPiece = { text: string; url: string | null }

/** Only these are ever links: `javascript:` and the like stay text (trust.md, attack 1). */
const LINK = /\b(?:https?:\/\/|mailto:)[^\s<>"'`\p{Cc}]+/giu
/** What follows a link in a sentence rather than belongs to it. */
const SENTENCE_ENDS = '.,;:!?…»)]}'
const LONGEST_LINK = 2000

/** Divides one line into plain text and the addresses in it. */
export function splitLinks(line: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (const { 0: found, index } of line.matchAll(LINK)) {
    const url = withoutSentenceEnd(found)
    if (url.length > LONGEST_LINK || url.endsWith('//') || url.endsWith(':')) continue
    if (index > from) pieces.push({ text: line.slice(from, index), url: null })
    pieces.push({ text: url, url })
    from = index + url.length
  }
  if (from < line.length) pieces.push({ text: line.slice(from), url: null })
  return pieces
}

function withoutSentenceEnd(found: string): string {
  const opens = found.includes('(')
  let end = found.length
  while (end > 0 && SENTENCE_ENDS.includes(found.charAt(end - 1))) {
    if (found.charAt(end - 1) === ')' && opens) break
    end -= 1
  }
  return found.slice(0, end)
}
