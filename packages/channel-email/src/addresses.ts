import { addressParser, type Header, type Mailbox } from 'postal-mime'
import { cleanLine, relabel } from './charset.ts'
import { mailLimits } from './limits.ts'

/** All mailboxes of a header, groups opened, those without an `@` left out; addresses lower-cased and in order. */
export function parseMailboxes(headers: Header[], key: string): Mailbox[] {
  const mailboxes: Mailbox[] = []
  for (const header of headers) {
    if (header.key !== key) continue
    for (const { name, address } of readMailboxes(header.value)) {
      const cleaned = cleanAddress(address)
      if (cleaned) mailboxes.push({ name: cleanLine(name), address: cleaned })
      if (mailboxes.length >= mailLimits.addresses) return mailboxes
    }
  }
  return mailboxes
}

function readMailboxes(value: string): Mailbox[] {
  // A comment inside the brackets is legal and no part of the address (RFC 5322 3.4.1).
  const plain = value.includes('(')
    ? value.replace(/<[^<>]{1,400}>/g, (address) => address.replace(/\([^()]{0,200}\)/g, ''))
    : value
  const mailboxes = addressParser(plain, { flatten: true }) as Mailbox[]
  const isBroken = mailboxes.some(({ name }) => name.includes('\ufffd'))
  return isBroken ? (addressParser(relabel(plain), { flatten: true }) as Mailbox[]) : mailboxes
}

/** Lower-cased and without stray brackets and blanks; undefined when it is no address at all. */
export function cleanAddress(address: string | undefined): string | undefined {
  const cleaned = cleanLine(address ?? '')
    .replace(/^[<'"\s]+|[>'",;\s]+$/g, '')
    .toLowerCase()
  return /^[^\s@<>]{1,256}@[^\s@<>]{1,255}$/.test(cleaned) ? cleaned : undefined
}

/** The first value of a header, unfolded, or undefined. */
export const headerValue = (headers: Header[], key: string): string | undefined =>
  headers.find((header) => header.key === key)?.value
