import { dateIn } from '@mesa/core'
import { formatAtTime, formatDate } from '@mesa/i18n'
import { shorten, toLine, toProse } from './harmless-text.ts'
import type { Letter, LetterPart } from './letter.ts'
import type { MailCompany, ReplyMail } from './mail-facts.ts'
import { mailWords } from './mail-words.ts'

const LONGEST_PREVIEW = 120
const LONGEST_QUOTED = 5000

export const replySubject = ({ folio, subject }: ReplyMail): string => `[${folio}] ${toLine(subject)}`.trimEnd()

/** The person's text first, then who wrote it; folio and history below a line. */
export function replyLetter(mail: ReplyMail, company: MailCompany): Letter {
  const { language, folio, authorName } = mail
  const words = mailWords[language]
  const text = toProse(mail.text)
  return {
    language,
    preview: toLine(text, LONGEST_PREVIEW),
    parts: [
      { part: 'prose', text },
      { part: 'prose', text: [toLine(authorName), toLine(company.name)].filter(Boolean).join('\n') },
      { part: 'rule' },
      { part: 'small', text: words.footer(folio) },
      ...quotedParts(mail, company),
    ],
  }
}

/** The day is written out, since nobody knows when a quote is read. */
function quotedParts({ language, quoted }: ReplyMail, { timezone }: MailCompany): LetterPart[] {
  if (quoted === null) return []
  const { at, authorName, text } = quoted
  const when = `${formatDate(language, dateIn(timezone, at))} ${formatAtTime(language, { at, timezone })}`
  const intro = mailWords[language].wrote(when, toLine(authorName))
  return [{ part: 'quote', intro, text: shorten(toProse(text), LONGEST_QUOTED), note: null }]
}
