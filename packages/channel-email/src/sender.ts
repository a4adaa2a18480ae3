import type { ReportSender } from '@mesa/plugin-sdk'
import type { Header } from 'postal-mime'
import { parseMailboxes } from './addresses.ts'

/** In this order a mail says who wrote it; the envelope's sender comes last (RFC 5322 3.6.2). */
const senderHeaders = ['from', 'reply-to', 'sender', 'resent-from', 'return-path']

/** Who wrote the mail, as far as it says so; an empty sender is still a report. */
export function findSender(headers: Header[], envelopeFrom?: string): ReportSender {
  for (const key of senderHeaders) {
    const mailbox = parseMailboxes(headers, key)[0]
    if (mailbox) return mailbox.name ? mailbox : { address: mailbox.address }
  }
  return envelopeFrom ? { address: envelopeFrom.toLowerCase() } : {}
}
