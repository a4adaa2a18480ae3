import type { ReportThread } from '@mesa/plugin-sdk'
import { decodeWords, type Header } from 'postal-mime'
import { cleanLine } from './charset.ts'
import { mailLimits } from './limits.ts'

/** What the mail says it belongs to. All ids with angle brackets, each once, in order (RFC 5322 3.6.4). */
export function readThread(headers: Header[]): ReportThread {
  const messageId = findIds(headers, 'message-id')[0]
  const inReplyTo = findIds(headers, 'in-reply-to')
  const references = findIds(headers, 'references')
  return messageId ? { messageId, inReplyTo, references } : { inReplyTo, references }
}

function findIds(headers: Header[], key: string): string[] {
  const ids = new Set<string>()
  for (const header of headers) {
    if (header.key !== key) continue
    for (const id of idsIn(cleanLine(decodeWords(header.value)))) ids.add(id)
  }
  return [...ids].slice(0, mailLimits.references)
}

function idsIn(value: string): string[] {
  const bracketed = [...value.matchAll(/<\s*([^<>]{1,900}?)\s*>/g)].map(([, id]) => `<${id?.replace(/\s/g, '')}>`)
  if (bracketed.length > 0) return bracketed
  return value
    .split(/[\s,]+/)
    .filter((word) => word.includes('@'))
    .map((word) => `<${word}>`)
}
