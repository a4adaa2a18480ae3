import type { OutgoingMessage } from '@mesa/plugin-sdk'
import { createTransport, type SendMailOptions } from 'nodemailer'

/** A header that would become two (trust.md kind 11): nothing of the message is sent. */
class HeaderNotSafe extends Error {
  readonly code = 'EHEADER'
}

const LINE_BREAK = /[\r\n\0\u0085\u2028\u2029]/

/** The message as nodemailer wants it, with our own Message-ID and threading. Throws HeaderNotSafe on a line break. */
export function toMail(message: OutgoingMessage): SendMailOptions {
  const { messageId, inReplyTo, references, from, to, cc, subject, text, html, headers, attachments, sentAt } = message
  refuseLineBreaks(message)
  return {
    messageId,
    ...(inReplyTo && { inReplyTo }),
    references,
    from,
    to: to.map(withName),
    cc: cc.map(withName),
    subject,
    text,
    html,
    headers,
    date: new Date(sentAt),
    envelope: { from: from.address, to: [...to, ...cc].map(({ address }) => address) },
    attachments: attachments.map(({ filename, mimeType, bytes, contentId }) => ({
      filename,
      contentType: mimeType,
      content: Buffer.from(bytes),
      ...(contentId && { cid: contentId }),
    })),
  }
}

/** The bytes of the message as a mail program would send it; the same message gives the same bytes. */
export async function composeMail(message: OutgoingMessage): Promise<Uint8Array> {
  const options = { ...toMail(message), disableFileAccess: true, disableUrlAccess: true, baseBoundary: 'mesa' }
  const { message: bytes } = await createTransport({ streamTransport: true, buffer: true }).sendMail(options)
  return bytes as Buffer
}

const withName = ({ name = '', address }: { name?: string; address: string }) => ({ name, address })

function refuseLineBreaks({
  messageId,
  inReplyTo = '',
  references,
  from,
  to,
  cc,
  subject,
  headers,
}: OutgoingMessage): void {
  const people = [from, ...to, ...cc].flatMap(({ name = '', address }) => [name, address])
  const written = [messageId, inReplyTo, ...references, ...people, subject, ...Object.entries(headers).flat()]
  const broken = written.find((value) => LINE_BREAK.test(value))
  if (broken !== undefined) throw new HeaderNotSafe(`line break in a header: ${JSON.stringify(broken.slice(0, 80))}`)
}
