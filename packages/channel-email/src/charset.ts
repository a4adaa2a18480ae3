import { decodeWords } from 'postal-mime'

/** Labels that programs put on other bytes than they name, and labels that prove nothing about a header. */
const mislabelled: Record<string, string> = { 'iso-2022-jp': 'shift_jis' }
const multibyte = /^(gb|big5|shift|euc|ks_c|windows-949|cp9)/

/**
 * Decodes bytes that carry no charset of their own. Tried in order: UTF-8, the charsets that the mail names (those
 * with several bytes a character first, since only they can be proved wrong), Windows Latin, which always fits.
 */
export function decodeUndeclared(bytes: Uint8Array, declared: string[]): string {
  const labels = declared.map((label) => mislabelled[label] ?? label)
  const [provable, others] = [
    labels.filter((label) => multibyte.test(label)),
    labels.filter((label) => !multibyte.test(label)),
  ]
  for (const label of ['utf-8', ...provable, ...others, 'windows-1252']) {
    const decoded = decodeStrictly(bytes, label)
    if (decoded !== undefined) return decoded
  }
  return Buffer.from(bytes).toString('latin1')
}

/** Decodes the encoded words of a header value (RFC 2047), also when Shift_JIS is labelled ISO-2022-JP. */
export function decodeHeaderWords(value: string): string {
  const decoded = decodeWords(value)
  return decoded.includes('\ufffd') ? decodeWords(relabel(value)) : decoded
}

/** The same words under the label that they should have carried. */
export const relabel = (value: string): string => value.replace(/=\?iso-2022-jp\?/gi, '=?shift_jis?')

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined // not such bytes, or no such label
  }
}

/** UTF-7 (RFC 2152): `+` opens Base64 of UTF-16BE, `-` or any other character ends it. What does not decode stays. */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]{0,10000})-?/g, (whole, encoded: string) => {
    if (encoded === '') return whole === '+-' ? '+' : whole
    const bytes = Buffer.from(encoded, 'base64')
    if (bytes.length < 2) return whole
    return bytes
      .subarray(0, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le')
  })
}

/** Whether some part of the mail says that it is UTF-7, which no runtime decodes any more. */
export const declaresUtf7 = (bytes: Buffer): boolean =>
  (bytes.includes('utf-7') || bytes.includes('UTF-7')) && /charset\s?=\s?"?utf-7/i.test(bytes.toString('latin1'))

/** Text as people may see and a database may store it: no NUL or other control characters, plain line ends. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t\f])[\p{Cc}\ufeff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')

/** One line of text: a subject, a name. Whitespace runs become one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()
