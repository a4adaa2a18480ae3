import type { Instant, IntakeReport } from '@mesa/plugin-sdk'
import PostalMime, { type Email, type Header } from 'postal-mime'
import { parseMailboxes } from './addresses.ts'
import { toReportAttachments } from './attachments.ts'
import { findAutomatic } from './automatic-mail.ts'
import { cleanLine, cleanText, declaresUtf7, decodeHeaderWords, decodeUtf7 } from './charset.ts'
import { htmlToText } from './html-text.ts'
import { guessLanguage } from './language.ts'
import { mailLimits } from './limits.ts'
import { mailKey } from './mail-key.ts'
import { contentTypesIn, countParts } from './parts.ts'
import { type RawMail, readRawMail } from './raw-mail.ts'
import { splitReply } from './reply-text.ts'
import { firstOf, sanitiseHtml } from './sanitise-html.ts'
import { findSender } from './sender.ts'
import { readThread } from './thread.ts'
import { extractUuencoded } from './uudecode.ts'

export interface Arrival {
  channel: string
  receivedAt: Instant
  /** MAIL FROM; `''` is the null sender. Absent when the mail did not come by SMTP. */
  envelopeFrom?: string
}

/**
 * Turns the bytes of a mail into a report (RFC 5322, RFC 2045 to 2049), forgiving what real programs get wrong.
 * Throws Error when the mail is beyond the limits or beyond reading: it then belongs into the quarantine.
 */
export async function parseMail(raw: Uint8Array, arrival: Arrival): Promise<IntakeReport> {
  const mail = readRawMail(raw)
  if (countParts(mail.bytes) > mailLimits.parts) throw new Error(`more than ${mailLimits.parts} parts`)

  const email = await PostalMime.parse(mail.bytes, {
    maxNestingDepth: mailLimits.depth,
    maxHeadersSize: mailLimits.headerBytes,
    maxRfc822NestingDepth: 5,
  })
  const { headers } = email
  const subject = readSubject(headers, mail)
  const words = readWords(email, mail)
  const thread = readThread(headers)
  const language = guessLanguage(`${subject}\n${words.text}`)
  const html = email.html ? await sanitiseHtml(decodeIfUtf7(email.html, mail)) : undefined
  const automatic = findAutomatic({
    headers,
    contentTypes: contentTypesIn(headers, email, mail.bytes),
    subject,
    envelopeFrom: arrival.envelopeFrom,
  })
  return {
    channel: arrival.channel,
    kind: 'email',
    idempotencyKey: mailKey(headers, mail),
    ...(thread.messageId && { claimedKey: thread.messageId }),
    receivedAt: arrival.receivedAt,
    sender: findSender(headers, arrival.envelopeFrom),
    to: addressesOf(headers, 'to'),
    cc: addressesOf(headers, 'cc'),
    subject,
    text: words.text,
    ...(words.fullText !== words.text && { fullText: words.fullText }),
    ...(html !== undefined && { html }),
    attachments: [...toReportAttachments(email.attachments), ...words.files],
    thread,
    ...(automatic && { automatic }),
    ...(language && { language }),
    raw,
  }
}

function readSubject(headers: Header[], mail: RawMail): string {
  const subject = headers.find(({ key, value }) => key === 'subject' && value !== '')?.value ?? ''
  return cleanLine(decodeIfUtf7(decodeHeaderWords(subject), mail)).slice(0, mailLimits.subjectCharacters)
}

/** The words a person reads first: the plain part, or the HTML as text when there is none. */
function readWords(email: Email, mail: RawMail) {
  const plain = cleanText(decodeIfUtf7((email.text ?? '').slice(0, mailLimits.textCharacters), mail))
  const readable =
    plain.trim() === '' && email.html ? cleanText(htmlToText(firstOf(decodeIfUtf7(email.html, mail)))) : plain
  const { text: fullText, files } = extractUuencoded(readable.slice(0, mailLimits.textCharacters))
  const { text, forwards } = splitReply(fullText)
  // What was passed on is usually the report itself: it must be read, not folded away.
  return { text: forwards ? fullText.trim() : text, fullText: fullText.trim(), files }
}

const decodeIfUtf7 = (text: string, { bytes }: RawMail): string =>
  text.includes('+') && declaresUtf7(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    ? decodeUtf7(text)
    : text

const addressesOf = (headers: Header[], key: string): string[] => [
  ...new Set(parseMailboxes(headers, key).map(({ address }) => address)),
]
