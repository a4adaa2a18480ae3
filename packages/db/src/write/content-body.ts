/** What a person wrote or is; the one place where it lies, so that it can be erased by law. */
export interface ContentBody {
  author: { name: string | null; address: string | null; phone: string | null }
  to: string[]
  cc: string[]
  subject: string | null
  text: string
  /** All that was written when it differs from `text`: quoted history included. */
  fullText: string | null
  /** Sanitised. */
  html: string | null
  messageId: string | null
  inReplyTo: string[]
  references: string[]
}
