import { insertRows, UniqueConflict } from '@mesa/db'
import { feed, intake } from '@mesa/db/schema'
import type { UnreadableReport } from '@mesa/plugin-sdk'
import type { Inside } from '../inside.ts'
import { keepFiles } from './keep-files.ts'
import { findKnownIntake } from './lookups.ts'

/** Keeps what could not be read: whole, counted, listed (DESIGN, Writing). Throws `storage.failed`. */
export async function quarantine(
  desk: Inside,
  channel: string,
  report: UnreadableReport,
): Promise<{ outcome: 'quarantined'; reason: string; repeated: boolean }> {
  const { idempotencyKey, reason, receivedAt } = report
  const said = { outcome: 'quarantined' as const, reason }
  if (await findKnownIntake(desk.db.read, channel, idempotencyKey)) return { ...said, repeated: true }

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
