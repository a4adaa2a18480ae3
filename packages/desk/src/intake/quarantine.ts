import { MesaError } from '@mesa/core'
import { insertRows, UniqueConflict } from '@mesa/db'
import { feed, intake } from '@mesa/db/schema'
import type { UnreadableReport } from '@mesa/plugin-sdk'
import type { Inside } from '../inside.ts'
import { keepFiles } from './keep-files.ts'
import { findKnownIntake } from './lookups.ts'

const LIMIT_MB = 1_000
const BYTES_KEPT = `select sum(raws.size) as bytes from intake join raws on raws.id = intake.raw_id
  where intake.outcome = 'quarantined'`

/** What nobody can read must not fill the disk: beyond the limit the sender keeps it (trust.md, decided 11). */
async function refuseIfFull(desk: Inside, more: number): Promise<void> {
  const kept = await desk.db.readAside.first<{ bytes: number | null }>(BYTES_KEPT)
  if ((kept?.bytes ?? 0) + more > LIMIT_MB * 1_000_000) throw new MesaError('quarantine.full', { limitMb: LIMIT_MB })
}

/** Keeps what could not be read: whole, counted, listed (DESIGN, Writing). Throws `storage.failed`, `quarantine.full`. */
export async function quarantine(
  desk: Inside,
  channel: string,
  report: UnreadableReport,
): Promise<{ outcome: 'quarantined'; reason: string; repeated: boolean }> {
  const { idempotencyKey, reason, receivedAt } = report
  const said = { outcome: 'quarantined' as const, reason }
  if (await findKnownIntake(desk.db.read, channel, idempotencyKey)) return { ...said, repeated: true }

  await refuseIfFull(desk, report.raw.byteLength)
  const kept = await keepFiles(desk, { raw: report.raw, attachments: [] })
  const row = {
    id: desk.newId(),
    channel,
    idempotencyKey,
    outcome: said.outcome,
    reason,
    rawId: kept.rawId,
    receivedAt,
    sender: report.sender ?? null,
    subject: report.subject ?? null,
  }
  try {
    await desk.write([
      ...kept.rawStatements,
      ...insertRows(intake, [row]),
      ...insertRows(feed, [{ at: desk.now(), kind: 'quarantine' }]),
    ])
  } catch (error) {
    if (error instanceof UniqueConflict) return { ...said, repeated: true }
    throw error
  }
  return { ...said, repeated: false }
}
