import {
  attributionLines,
  isBlank,
  isDeviceLine,
  isForwardDivider,
  isHeaderBlock,
  isOriginalDivider,
  isQuoted,
  isSignatureMark,
} from './quote-marks.ts'

export interface ReplyText {
  /** The new words; all of them, even where that keeps a little of the old ones. */
  text: string
  /** The rest is a message passed on, which may be the report itself. */
  forwards: boolean
}

const LONGEST_SIGNATURE = 15
/** History begins near the top or not at all; a longer text is a log or a file, and stays whole. */
const LINES_LOOKED_AT = 2_000

/**
 * Separates what somebody wrote from the history and the signature under it. When in doubt it keeps: a quote with
 * answers between its lines stays whole, and a mail of nothing but quotes stays as it is. Linear in the text.
 */
export function splitReply(fullText: string): ReplyText {
  const all = fullText.split('\n')
  const { lines, forwards } = cutHistory(all)
  const words = trimBlank(withoutSignature(trimBlank(withoutTrailingQuote(lines))))
  if (words.some((line) => !isBlank(line))) return { text: words.join('\n'), forwards }

  const unsigned = trimBlank(lines)
  const kept = unsigned.some((line) => !isBlank(line)) ? unsigned : trimBlank(all)
  return { text: kept.join('\n'), forwards }
}

/** Walks down until the history begins and returns what stands above, and answers that stand below their quote. */
function cutHistory(lines: string[]): { lines: string[]; forwards: boolean } {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (at >= LINES_LOOKED_AT) {
      kept.push(line)
      continue
    }
    if (isForwardDivider(line)) return { lines: kept, forwards: true }
    if (isOriginalDivider(line) || isHeaderBlock(lines, at)) return { lines: withoutRule(kept), forwards: false }

    const attribution = attributionLines(lines, at)
    if (attribution === 0) {
      kept.push(line)
      continue
    }
    const quoteStart = skipBlank(lines, at + attribution)
    const quoteEnd = skipQuote(lines, quoteStart)
    const answersBelow = quoteEnd > quoteStart && hasWords(lines, quoteEnd)
    if (!answersBelow) return { lines: kept, forwards: false }
    at = kept.every(isBlank) ? quoteEnd - 1 : at + attribution - 1
  }
  return { lines: kept, forwards: false }
}

/** Whether somebody wrote below: a signature or a further attribution is not writing. */
function hasWords(lines: string[], from: number): boolean {
  const at = skipBlank(lines, from)
  if (at >= lines.length) return false
  const line = lines[at] ?? ''
  return !isSignatureMark(line) && !isDeviceLine(line) && attributionLines(lines, at) === 0
}

function skipBlank(lines: string[], from: number): number {
  let at = from
  while (at < lines.length && isBlank(lines[at] ?? '')) at++
  return at
}

/** The first line after a run of quoted lines; blank lines inside the run belong to it. */
function skipQuote(lines: string[], from: number): number {
  let end = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) end = at + 1
    else if (!isBlank(line)) break
  }
  return end
}

/** The rule that Outlook draws above its header block. */
function withoutRule(lines: string[]): string[] {
  const words = trimBlank(lines)
  return words.length > 0 && /^\s*_{5,}\s*$/.test(words.at(-1) ?? '') ? words.slice(0, -1) : words
}

/** Quotes at the end without an attribution, and a signature that may stand below them. */
function withoutTrailingQuote(lines: string[]): string[] {
  const words = trimBlank(withoutSignature(trimBlank(lines)))
  let end = words.length
  while (end > 0 && (isQuoted(words[end - 1] ?? '') || isBlank(words[end - 1] ?? ''))) end--
  return end === words.length ? lines : words.slice(0, end)
}

/** Cuts at the first signature mark that only a short rest follows, and device lines at the end. */
function withoutSignature(lines: string[]): string[] {
  const from = Math.max(1, lines.length - LONGEST_SIGNATURE)
  const mark = lines.findIndex((line, at) => at >= from && isSignatureMark(line))
  const words = mark < 0 ? lines : lines.slice(0, mark)
  let end = words.length
  while (end > 1 && (isDeviceLine(words[end - 1] ?? '') || isBlank(words[end - 1] ?? ''))) end--
  return words.slice(0, end)
}

function trimBlank(lines: string[]): string[] {
  const first = lines.findIndex((line) => !isBlank(line))
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1)
}
