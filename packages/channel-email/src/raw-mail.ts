import { isAscii } from 'node:buffer'
import { decodeUndeclared } from './charset.ts'

export interface RawMail {
  /** Without the mbox line that some stores leave on top; headers in UTF-8. */
  bytes: Uint8Array
  /** Where the body begins in `bytes`. */
  bodyStart: number
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Removes an mbox `From ` line and turns undeclared 8-bit header bytes into UTF-8, so that any parser may read them. */
export function readRawMail(given: Uint8Array): RawMail {
  const raw = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const bytes = withoutMboxLine(raw)
  const bodyStart = findBodyStart(bytes)
  const headers = bytes.subarray(0, bodyStart)
  if (isAscii(headers)) return { bytes, bodyStart }

  const decoded = Buffer.from(decodeUndeclared(escapeEncodedWords(headers), declaredCharsets(bytes)), 'utf8')
  return { bytes: Buffer.concat([decoded, bytes.subarray(bodyStart)]), bodyStart: decoded.length }
}

function withoutMboxLine(raw: Buffer): Buffer {
  if (!/^>?From /.test(raw.toString('latin1', 0, 6))) return raw
  const lineEnd = raw.indexOf(LINE_FEED)
  return lineEnd < 0 ? raw : raw.subarray(lineEnd + 1)
}

/** The index after the first empty line; the whole length when there is none. */
function findBodyStart(bytes: Buffer): number {
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    const next = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1
    if (bytes[next] === LINE_FEED) return next + 1
  }
  return bytes.length
}

/** Raw bytes inside an encoded word belong to that word's charset (RFC 2047), not to the header's. */
function escapeEncodedWords(headers: Buffer): Buffer {
  const escaped = headers
    .toString('latin1')
    .replace(/=\?[^?\s]{1,40}\?q\?[^?]{0,1000}\?=/gi, (word) =>
      word.replace(/[\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16)}`),
    )
  return Buffer.from(escaped, 'latin1')
}

const LOOKED_AT = 16 * 1024

/** Every charset the mail names for its parts or words: a header without one of its own is probably in one of them. */
function declaredCharsets(bytes: Buffer): string[] {
  const text = bytes.toString('latin1', 0, LOOKED_AT)
  const labels = [...text.matchAll(/charset\s?=\s?"?([\w.:-]{1,40})|=\?([\w.:-]{1,40})\?[bq]\?/gi)]
  return [...new Set(labels.map(([, ofPart, ofWord]) => (ofPart ?? ofWord ?? '').toLowerCase()))]
}
