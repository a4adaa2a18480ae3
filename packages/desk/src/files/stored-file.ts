import type { FileHash } from '@mesa/core'
import type { Inside } from '../inside.ts'
import type { StoredFile } from '../running-desk.ts'

const ATTACHMENT = 'select filename, mime_type as mimeType, file_hash as fileHash from attachments where id = ?'

/** An attachment with its bytes; undefined when there is none such, or its file is missing. */
export async function readStoredFile(desk: Inside, id: string): Promise<StoredFile | undefined> {
  const row = await desk.db.read.first<{ filename: string; mimeType: string; fileHash: FileHash }>(ATTACHMENT, [id])
  const bytes = row && (await desk.drive.read(row.fileHash))
  return row && bytes && { filename: row.filename, mimeType: row.mimeType, bytes }
}

const RAW = 'select bytes, file_hash as fileHash from raws where id = ?'

/** The bytes of a report as they came. */
export async function readStoredRaw(desk: Inside, id: string): Promise<StoredFile | undefined> {
  const row = await desk.db.read.first<{ bytes: Uint8Array | null; fileHash: FileHash | null }>(RAW, [id])
  const bytes = row?.bytes ?? (row?.fileHash ? await desk.drive.read(row.fileHash) : undefined)
  return bytes && { filename: `${id}.eml`, mimeType: 'message/rfc822', bytes }
}
