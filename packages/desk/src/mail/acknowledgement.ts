import type { PromiseFacts } from '@mesa/core'
import {
  countsLater,
  formatList,
  formatSpokenInstant,
  formatTime,
  formatZone,
  isByArrival,
  openingHoursText,
  promiseSentence,
} from '@mesa/i18n'
import { shorten, toLine, toProse } from './harmless-text.ts'
import type { BoxRow, Letter, LetterPart } from './letter.ts'
import type { AcknowledgementMail, MailCompany } from './mail-facts.ts'
import { mailWords } from './mail-words.ts'
import { coverageLine, promiseHeadline } from './promise-box.ts'

const LONGEST_RECEIVED = 1500
const MOST_FILES = 10
const LONGEST_FILE_NAME = 80

/** `[2026-000129] Factura rechazada`; our own words where the sender's are not told. */
export const acknowledgementSubject = ({ language, folio, subject }: AcknowledgementMail): string =>
  `[${folio}] ${toLine(subject ?? '') || mailWords[language].received.replace(/\.$/, '')}`

/** The receipt with folio and promise (R3). A sender who is no known contact gets nothing else (trust.md L3). */
export function acknowledgementLetter(given: AcknowledgementMail, company: MailCompany): Letter {
  const mail = given.subject === null ? toShort(given) : given
  const { language, folio, promise, sentAt, openingHours } = mail
  const words = mailWords[language]
  const told = { language, timezone: company.timezone, now: sentAt }
  const said = promiseSentence(language, promise, { ...told, openingHours })
  const hour = Number(formatTime(language, { ...told, at: sentAt }).slice(0, 2))
  const isKnown = mail.subject !== null
  return {
    language,
    preview: `${words.labels.folio} ${folio}. ${said}`,
    parts: [
      { part: 'reply_line', text: words.replyLine },
      { part: 'sender', text: words.deskOf(toLine(company.name)) },
      { part: 'paragraph', text: words.greeting(hour, toLine(mail.contactName ?? '')) },
      { part: 'paragraph', text: countsLater(promise, sentAt) ? words.receivedOutsideHours : words.received },
      { part: 'box', headline: promiseHeadline(promise, told), said, rows: boxRows(mail) },
      { part: 'paragraph', text: isKnown || promise.kind === 'due' ? words.toAdd : words.toBeKnown },
      ...receivedParts(mail, company),
      ...openingHoursParts(mail, company),
    ],
  }
}

/** Without the sender's words, and without the contract's numbers: anybody may have written that address. */
function toShort(mail: AcknowledgementMail): AcknowledgementMail {
  return { ...mail, contactName: null, urgentBy: null, received: null, promise: withoutContract(mail.promise) }
}

const withoutContract = (promise: PromiseFacts): PromiseFacts =>
  promise.kind === 'due' ? promise : { ...promise, policyNumber: null, systemName: null }

function boxRows({ language, folio, subject, urgentBy, verdict, promise }: AcknowledgementMail): BoxRow[] {
  const { labels } = mailWords[language]
  const rows: BoxRow[] = [{ label: labels.folio, text: folio, isStrong: true }]
  if (subject === null) return rows
  if (toLine(subject)) rows.push({ label: labels.subject, text: toLine(subject) })
  if (urgentBy) rows.push({ label: labels.urgent, text: toLine(urgentBy[language]) })
  if (verdict !== 'unknown') rows.push({ label: labels.coverage, text: coverageLine(language, verdict, promise) })
  return rows
}

function receivedParts({ language, received, sentAt }: AcknowledgementMail, { timezone }: MailCompany): LetterPart[] {
  if (received === null) return []
  const { at, text, files } = received
  const words = mailWords[language]
  const names = files.slice(0, MOST_FILES).map((name) => toLine(name, LONGEST_FILE_NAME))
  const listed = files.length > MOST_FILES ? `${names.join(', ')}…` : formatList(language, names)
  return [
    { part: 'rule' },
    {
      part: 'quote',
      intro: words.weReceived(formatSpokenInstant(language, { at, now: sentAt, timezone })),
      text: shorten(toProse(text), LONGEST_RECEIVED),
      note: files.length === 0 ? null : words.files(files.length, listed),
    },
  ]
}

/** Left out where the promise's sentence has said them. */
function openingHoursParts(mail: AcknowledgementMail, { timezone }: MailCompany): LetterPart[] {
  const { language, openingHours, promise } = mail
  const hours = openingHoursText(language, openingHours)
  if (hours === '' || isByArrival(promise)) return []
  const text = mailWords[language].attended(`${hours}, ${formatZone(language, timezone)}`)
  return [{ part: 'rule' }, { part: 'small', text }]
}
