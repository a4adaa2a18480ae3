import type { IntakeReport } from '@mesa/core'
import type { ContentBody } from '@mesa/db'
import type { NewContent } from '../commands/write-events.ts'
import type { Inside } from '../inside.ts'

/** What the reporter wrote and is, as the row that can be erased. */
export function contentOf(desk: Inside, id: string, report: IntakeReport): NewContent {
  const { sender, to, cc, subject, text, fullText, html, thread } = report
  const body: ContentBody = {
    author: { name: sender.name ?? null, address: sender.address ?? null, phone: sender.phone ?? null },
    to,
    cc,
    subject,
    text,
    fullText: fullText !== undefined && fullText !== text ? fullText : null,
    html: html ?? null,
    messageId: thread.messageId ?? null,
    inReplyTo: thread.inReplyTo,
    references: thread.references,
  }
  return { id, body, salt: desk.randomBytes(16) }
}
