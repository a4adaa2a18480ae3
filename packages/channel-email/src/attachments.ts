import { type ReportAttachment, toFileLabel } from '@mesa/plugin-sdk'
import type { Attachment } from 'postal-mime'
import { mailLimits } from './limits.ts'

const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/xml': 'xml',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'message/delivery-status': 'txt',
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/xml': 'xml',
}

/** The files of a mail. Their names are labels for people, never paths: separators and invisible characters are gone. */
export function toReportAttachments(attachments: Attachment[]): ReportAttachment[] {
  return attachments.slice(0, mailLimits.attachments).map((attachment, index) => {
    const mimeType = cleanMimeType(attachment.mimeType)
    const filename = toFileLabel(attachment.filename ?? '') || `${index + 1}.${endings[mimeType] ?? 'bin'}`
    const contentId = attachment.contentId?.replace(/^\s*<|>\s*$/g, '').trim()
    const file = { filename, mimeType, bytes: bytesOf(attachment.content) }
    return contentId ? { ...file, contentId } : file
  })
}

function bytesOf(content: Attachment['content']): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

const cleanMimeType = (mimeType: string): string =>
  /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(mimeType) ? mimeType.toLowerCase() : 'application/octet-stream'

/** What a file's ending says it is; for files that came without a type of their own. */
export function mimeTypeOf(filename: string): string {
  const ending = /\.(\w{1,8})$/.exec(filename)?.[1]?.toLowerCase().replace('jpeg', 'jpg')
  const [mimeType = 'application/octet-stream'] =
    Object.entries(endings).findLast(([, known]) => known === ending) ?? []
  return mimeType
}
