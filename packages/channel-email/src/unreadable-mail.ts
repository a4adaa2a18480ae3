import type { Instant, UnreadableReport } from '@mesa/plugin-sdk'
import { cleanAddress } from './addresses.ts'
import { cleanLine, decodeHeaderWords } from './charset.ts'
import { unreadableKey } from './mail-key.ts'

const LOOKED_AT = 64 * 1024

/** What can be told of a mail that could not be read or filed; its bytes are kept whole. Never throws. */
export function toUnreadable(
  raw: Uint8Array,
  receivedAt: Instant,
  envelopeFrom: string,
): Omit<UnreadableReport, 'reason'> {
  const top = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, LOOKED_AT)).toString('utf8')
  const from = headerIn(top, 'from')
  const sender = cleanAddress(/<([^<>]{1,320})>/.exec(from)?.[1] ?? from) ?? cleanAddress(envelopeFrom)
  const subject = cleanLine(decodeHeaderWords(headerIn(top, 'subject')))
  return {
    idempotencyKey: unreadableKey(raw),
    receivedAt,
    raw,
    ...(sender && { sender }),
    ...(subject && { subject }),
  }
}

const headerIn = (top: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.{0,900})`, 'im').exec(top)?.[1]?.trim() ?? ''
