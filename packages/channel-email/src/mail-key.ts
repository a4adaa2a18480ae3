import { createHash } from 'node:crypto'
import type { Header } from 'postal-mime'
import type { RawMail } from './raw-mail.ts'

/**
 * What the author's program wrote. A second delivery of the same mail adds or changes only other headers
 * (Received, Return-Path, Delivered-To, X-*, ARC, DKIM, Authentication-Results, list footers' headers).
 */
const authorsHeaders = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'content-type',
  'content-transfer-encoding',
])

/**
 * The idempotency key of a mail: equal for every delivery of it, other for a reused Message-ID with other content.
 * Without a Message-ID every byte decides but what transport adds: what no parser sees must never make two mails the
 * same.
 */
export function mailKey(headers: Header[], { bytes, bodyStart }: Pick<RawMail, 'bytes' | 'bodyStart'>): string {
  const isNamed = headers.some(({ key, value }) => key === 'message-id' && value.trim() !== '')
  const body = bytes.subarray(bodyStart)
  if (!isNamed) return namelessKey(bytes.subarray(0, bodyStart), body)
  const hash = createHash('sha256')
  for (const { key, value } of headers) {
    if (authorsHeaders.has(key)) hash.update(`${key}:${value.replace(/\s+/g, ' ').trim()}\n`)
  }
  return hash.update('\n').update(withoutCarriageReturns(body)).digest('hex')
}

/** Headers that a second delivery adds or changes. */
const TRANSPORT =
  /^(?:received|return-path|delivered-to|envelope-to|x-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results|list-[\w-]+)[ \t]*:/i

function namelessKey(head: Uint8Array, body: Uint8Array): string {
  const hash = createHash('sha256')
  let isTransport = false
  for (const line of Buffer.from(withoutCarriageReturns(head)).toString('latin1').split('\n')) {
    const isFolded = line.startsWith(' ') || line.startsWith('\t')
    isTransport = isFolded ? isTransport : TRANSPORT.test(line)
    if (!isTransport) hash.update(`${line}\n`)
  }
  return hash.update(withoutCarriageReturns(body)).digest('hex')
}

/** Stores and relays disagree about line ends and about blank lines at the end: neither makes another mail. */
function withoutCarriageReturns(body: Uint8Array): Uint8Array {
  const kept = Buffer.allocUnsafe(body.length)
  let length = 0
  for (const byte of body) {
    if (byte !== 13) kept[length++] = byte
  }
  while (length > 0 && kept[length - 1] === 10) length--
  return kept.subarray(0, length)
}

/** The key of a mail that no parser could read. */
export const unreadableKey = (raw: Uint8Array): string => createHash('sha256').update(raw).digest('hex')
