import { createHash } from 'node:crypto'
import type { FileHash, IntakeReport } from '@mesa/core'
import { insertRows, type Statement } from '@mesa/db'
import { attachments, raws } from '@mesa/db/schema'
import type { Inside } from '../inside.ts'

/** Bytes up to this lie in the database, in the batch that names them; larger ones are files, synced first. */
const INLINE_LIMIT = 256 * 1024

export interface KeptFiles {
  rawId: string | null
  /** Row of the raw bytes. */
  rawStatements: Statement[]
  /** Rows of the attachments of this content. */
  attachmentStatements(contentId: string): Statement[]
}

/** Puts raw bytes and attachments where they stay, and returns the rows that name them. Throws what the disk throws. */
export async function keepFiles(
  desk: Inside,
  { raw, attachments: given }: Pick<IntakeReport, 'raw' | 'attachments'>,
): Promise<KeptFiles> {
  const [rawRow, hashes] = await Promise.all([
    raw ? keepRaw(desk, raw) : undefined,
    Promise.all(given.map(async ({ hash, bytes }) => hash ?? (await desk.drive.keep(bytes)))),
  ])
  return {
    rawId: rawRow?.id ?? null,
    rawStatements: rawRow ? insertRows(raws, [rawRow]) : [],
    attachmentStatements: (contentId) => insertRows(attachments, attachmentRows(desk, contentId, given, hashes)),
  }
}

async function keepRaw(desk: Inside, raw: Uint8Array): Promise<typeof raws.$inferInsert> {
  const id = desk.newId()
  if (raw.byteLength > INLINE_LIMIT) {
    const fileHash = await desk.drive.keep(raw)
    return { id, bytes: null, fileHash, size: raw.byteLength, hash: fileHash }
  }
  const hash = createHash('sha256').update(raw).digest('hex')
  return {
    id,
    bytes: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength),
    fileHash: null,
    size: raw.byteLength,
    hash,
  }
}

const attachmentRows = (
  desk: Inside,
  contentId: string,
  given: IntakeReport['attachments'],
  hashes: readonly FileHash[],
): (typeof attachments.$inferInsert)[] =>
  given.flatMap(({ filename, mimeType, bytes, contentId: cid }, index) => {
    const fileHash = hashes[index]
    if (fileHash === undefined) return []
    return [{ id: desk.newId(), contentId, fileHash, filename, mimeType, bytes: bytes.byteLength, cid: cid ?? null }]
  })
