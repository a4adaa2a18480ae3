import type { Language } from '@mesa/core'

/** A mail as its parts in reading order. Both renderings are made of it, so that they say the same. */
export interface Letter {
  language: Language
  /** What a mailbox shows beside the subject. */
  preview: string
  parts: LetterPart[]
}

export interface BoxRow {
  label: string
  text: string
  detail?: string
  isStrong?: boolean
}

export type LetterPart =
  /** Above which an answer is written. */
  | { part: 'reply_line'; text: string }
  /** Who writes, or to whom. */
  | { part: 'sender'; text: string }
  | { part: 'heading'; text: string }
  | { part: 'paragraph'; text: string }
  /** Folio and promise. In plain text `said` stands for the headline. */
  | { part: 'box'; headline: { label: string; main: string; detail: string } | null; said: string; rows: BoxRow[] }
  | { part: 'button'; label: string; url: string }
  | { part: 'code'; label: string; code: string }
  /** A person's own words; addresses in them become links. */
  | { part: 'prose'; text: string }
  /** Earlier words; their addresses stay text. */
  | { part: 'quote'; intro: string; text: string; note: string | null }
  | { part: 'small'; text: string }
  | { part: 'rule' }
