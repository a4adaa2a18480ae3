import { decodeEntities } from './html-entities.ts'

/** Tags that begin and end a line of their own. */
const blocks = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
/** What stands inside them is not for reading. */
const unread = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'object'])
const spaced = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote'])

interface Tag {
  name: string
  closing: boolean
  /** The index after `>`. */
  end: number
}

/** Readable text of an HTML mail: lines where blocks end, `> ` before quotes, links as their words. Linear. */
export function htmlToText(html: string): string {
  const writer = new TextWriter()
  const neverClosed = new Set<string>()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    writer.words(html.slice(at, open < 0 ? html.length : open))
    if (open < 0) break

    const tag = readTag(html, open)
    if (!tag) {
      writer.words('<')
      at = open + 1
      continue
    }
    at = tag.end
    if (unread.has(tag.name) && !tag.closing && !neverClosed.has(tag.name)) at = skipUnread(html, tag, neverClosed)
    else writer.tag(tag)
  }
  return writer.text()
}

/** Reads the tag at `open`; comments and declarations count as tags without a name; undefined for a lone `<`. */
function readTag(html: string, open: number): Tag | undefined {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4)
    return { name: '', closing: false, end: end < 0 ? html.length : end + 3 }
  }
  const name = /^<(\/?)([a-z!?][a-z0-9:]{0,30})/i.exec(html.slice(open, open + 34))
  if (!name) return undefined
  return { name: (name[2] ?? '').toLowerCase(), closing: name[1] === '/', end: findTagEnd(html, open) }
}

/** A `>` inside a quoted value does not end a tag, unless the quote itself is never closed. */
function findTagEnd(html: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < html.length && at < open + 100_000; at++) {
    const character = html[at] ?? ''
    if (quote) {
      if (character === quote) quote = ''
    } else if (character === '>') return at + 1
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character
  }
  const end = html.indexOf('>', open)
  return end < 0 ? html.length : end + 1
}

/** The index behind what is not for reading. A name whose end was once sought in vain is not sought again. */
function skipUnread(html: string, { name, end }: Tag, neverClosed: Set<string>): number {
  const closing = new RegExp(`</${name}[\\s>]|<body[\\s>]`, 'gi')
  closing.lastIndex = end
  const found = closing.exec(html)
  if (found) return found[0].startsWith('</') ? findTagEnd(html, found.index) : found.index

  neverClosed.add(name)
  return name === 'script' || name === 'style' ? html.length : end
}

/** Collects words and line breaks as a browser would show them. */
class TextWriter {
  private readonly lines: string[] = []
  /** Pieces of the line, joined once: looking at a growing string again and again would cost its whole length. */
  private pieces: string[] = []
  private endsInBlank = true
  private quoteDepth = 0
  private preformatted = 0

  words(raw: string): void {
    if (raw === '') return
    const decoded = decodeEntities(raw)
    if (this.preformatted > 0) this.preformattedWords(decoded)
    else this.flowingWords(decoded.replace(/[ \t\r\n\f]+/g, ' '))
  }

  tag(tag: Tag): void {
    if (tag.name === 'br') this.endLine()
    if ((tag.name === 'td' || tag.name === 'th') && !this.endsInBlank) this.append(' ')
    if (blocks.has(tag.name)) this.block(tag)
  }

  text(): string {
    this.endLineWithWords()
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  }

  private block({ name, closing }: Tag): void {
    this.endLineWithWords()
    if (spaced.has(name)) this.blankLine()
    const step = closing ? -1 : 1
    if (name === 'blockquote') this.quoteDepth = Math.max(0, this.quoteDepth + step)
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted + step)
    if (name === 'li' && !closing) this.append('- ')
  }

  private flowingWords(words: string): void {
    this.append(this.endsInBlank && words.startsWith(' ') ? words.slice(1) : words)
  }

  private preformattedWords(decoded: string): void {
    for (const [index, line] of decoded.split('\n').entries()) {
      if (index > 0) this.endLine()
      this.append(line)
    }
  }

  private append(words: string): void {
    if (words === '') return
    this.pieces.push(words)
    this.endsInBlank = words.endsWith(' ')
  }

  private blankLine(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('')
  }

  private endLineWithWords(): void {
    if (this.pieces.some((piece) => piece.trim() !== '')) this.endLine()
    this.pieces = []
    this.endsInBlank = true
  }

  private endLine(): void {
    const prefix = this.quoteDepth > 0 ? `${'>'.repeat(Math.min(this.quoteDepth, 20))} ` : ''
    this.lines.push(`${prefix}${this.pieces.join('')}`.trimEnd())
    this.pieces = []
    this.endsInBlank = true
  }
}
