import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the message's own source says of it; a field that is absent is unknown. */
export interface ExpectedMail {
  file: string
  from?: string
  fromName?: string
  to?: string[]
  toIncludes?: string[]
  subject?: string
  subjectContains?: string
  messageId?: string
  inReplyTo?: string | string[]
  references?: string[]
  referencesInclude?: string[]
  textContains?: string[]
  replyText?: string
  attachments?: { filename?: string; bytes?: number }[]
  attachmentCount?: number
  autoSubmitted?: boolean
  bounce?: boolean
}

/** A body with the new words that are wanted of it. */
export interface TrimCase {
  name: string
  email: string
  trimmed: string
}

const lines = <Line>(path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)

export const loadExpected = (folder: string): ExpectedMail[] => lines<ExpectedMail>(join(folder, 'expected.jsonl'))

export const readMessage = (folder: string, file: string): Uint8Array => readFileSync(join(folder, 'messages', file))

/** The trimming cases of the set; none when it has none. */
export function loadTrimCases(folder: string): TrimCase[] {
  const list = join(folder, 'reply-trim.jsonl')
  if (!existsSync(list)) return []
  const text = (kind: string, name: string) => readFileSync(join(folder, 'reply-trim', kind, `${name}.txt`), 'utf8')
  return lines<{ name: string }>(list).map(({ name }) => ({
    name,
    email: text('emails', name),
    trimmed: text('trimmed', name),
  }))
}
