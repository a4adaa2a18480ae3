import { createHash } from 'node:crypto'
import { asId, type FileHash } from '@mesa/core'
import type { Reader } from '@mesa/db'
import type { Drive } from '../files/drive.ts'
import type { Report } from './finding.ts'
import { pages } from './pages.ts'

/** A page of raw bytes is held whole; each has up to 256 kB. */
const RAWS_PAGE = 50
const PAGE = 2_000

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const byId = ({ id }: { id: string }) => [id]

interface RawRow {
  id: string
  bytes: Uint8Array | null
  file_hash: string | null
  hash: string
}
const RAWS_SQL = 'select id, bytes, file_hash, hash from raws where id > ? order by id limit ?'

/** Every original, in the database or in the drive, is still the bytes that came. Counts originals. */
export async function verifyRaws(read: Reader, drive: Drive, report: Report): Promise<number> {
  let count = 0
  for await (const row of pages<RawRow>(read, { sql: RAWS_SQL, start: [''], keyOf: byId, size: RAWS_PAGE })) {
    count += 1
    const facts = { rawId: row.id }
    if (row.bytes) {
      if (sha256(row.bytes) !== row.hash) report('raw_changed', { facts })
    } else if (row.file_hash === null) report('raw_missing', { facts })
    else if (row.file_hash !== row.hash) report('raw_changed', { facts })
    else await verifyFile(drive, row.file_hash, facts, report)
  }
  const lost = await read.all<{ id: string; incident_id: string | null }>(LOST_RAWS_SQL)
  for (const { id, incident_id: incidentId } of lost) report('raw_missing', { incidentId, facts: { intakeId: id } })
  return count
}

const LOST_RAWS_SQL = `select id, incident_id from intake
  where raw_id is not null and raw_id not in (select id from raws) order by id limit 100`

interface AttachmentRow {
  id: string
  file_hash: string
  filename: string
  incident_id: string | null
}
const ATTACHMENTS_SQL = `select attachments.id, file_hash, filename, contents.incident_id from attachments
  left join contents on contents.id = attachments.content_id where attachments.id > ? order by attachments.id limit ?`

/** Every attachment's file is there and is the bytes that its name says. Counts attachments. */
export async function verifyAttachments(read: Reader, drive: Drive, report: Report): Promise<number> {
  let count = 0
  const rows = pages<AttachmentRow>(read, { sql: ATTACHMENTS_SQL, start: [''], keyOf: byId, size: PAGE })
  for await (const { id, file_hash, filename, incident_id } of rows) {
    count += 1
    await verifyFile(drive, file_hash, { attachmentId: id, filename }, (kind, where) =>
      report(kind, { ...where, incidentId: incident_id }),
    )
  }
  return count
}

async function verifyFile(drive: Drive, hash: string, facts: Record<string, string>, report: Report): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return report('file_changed', { facts })
  const bytes = await drive.read(asId<FileHash>(hash))
  if (!bytes) report('file_missing', { facts })
  else if (sha256(bytes) !== hash) report('file_changed', { facts })
}
