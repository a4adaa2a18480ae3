import type { Email, Header } from 'postal-mime'

const DELIMITER = '\n--'

/** An upper bound of a mail's parts: lines that may delimit one. Counted before anything is parsed. */
export function countParts(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = buffer.indexOf(DELIMITER); at >= 0; at = buffer.indexOf(DELIMITER, at + DELIMITER.length)) count++
  return count
}

/** The types a mail declares for itself and for its parts, with their parameters; the top one first. */
export function contentTypesIn(headers: Header[], email: Email, bytes: Uint8Array): string[] {
  const top = headers.filter(({ key }) => key === 'content-type').map(({ value }) => value)
  const files = email.attachments.map(({ mimeType }) => mimeType)
  return [...top, ...files, ...inlineReports(bytes)]
}

/** Reports without a container of their own: their type stands in a part that the parser shows as text. */
function inlineReports(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 256 * 1024))
  return ['message/feedback-report', 'message/delivery-status'].filter((type) =>
    buffer.includes(`Content-Type: ${type}`),
  )
}
