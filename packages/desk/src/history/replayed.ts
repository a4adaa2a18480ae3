import { createHash } from 'node:crypto'
import type { Instant } from '@mesa/core'
import type { Inside } from '../inside.ts'

/**
 * Seals the Message-IDs that people of the past answer: they stand in contents, and contents are in the hashes. Only the
 * play makes and reads them; once it is over the desk's secret key alone counts.
 */
const PAST_KEY = createHash('sha256').update('mesa past 1').digest()

/** The desk at another time: ids and randomness follow from the time and the step's number, and from nothing else. */
export function replayed(desk: Inside, at: Instant, step: number): Inside {
  let drawn = 0
  const draw = (length: number): Uint8Array => {
    drawn += 1
    return createHash('sha256').update(`${at}/${step}/${drawn}`).digest().subarray(0, length)
  }
  return { ...desk, key: PAST_KEY, now: () => at, randomBytes: draw, newId: () => uuidAt(at, draw(10)) }
}

/** UUIDv7 (RFC 9562 5.7): 48 bits of time, then ten bytes of which six bits are fixed. */
export function uuidAt(at: Instant, random: Uint8Array): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(at, 0, 6)
  Buffer.from(random).copy(bytes, 6, 0, 10)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
