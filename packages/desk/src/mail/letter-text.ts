import { toParagraphs } from './harmless-text.ts'
import type { BoxRow, Letter, LetterPart } from './letter.ts'

/** The plain-text part, for whoever reads without HTML; lines are as long as they are. */
export const letterText = ({ parts }: Letter): string => `${parts.map(partText).filter(Boolean).join('\n\n')}\n`

function partText(part: LetterPart): string {
  switch (part.part) {
    case 'box':
      return [part.said, part.rows.map(rowText).join('\n')].filter(Boolean).join('\n\n')
    case 'button':
      return `${part.label}:\n${part.url}`
    case 'code':
      return `${part.label} ${part.code}`
    case 'prose':
      return paragraphs(part.text)
    case 'quote':
      return [part.intro, quoted(part.text), part.note].filter(Boolean).join('\n')
    case 'rule':
      return '----------------------------------------'
    default:
      return part.text
  }
}

const rowText = ({ label, text, detail }: BoxRow): string =>
  `${label}: ${text}${detail === undefined ? '' : ` (${detail})`}`

const paragraphs = (prose: string): string =>
  toParagraphs(prose)
    .map((lines) => lines.join('\n'))
    .join('\n\n')

const quoted = (text: string): string =>
  paragraphs(text)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
