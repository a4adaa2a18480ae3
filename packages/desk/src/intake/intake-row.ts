import type { IntakeReport, PromiseFacts } from '@mesa/core'
import { insertRows, type Statement } from '@mesa/db'
import { intake } from '@mesa/db/schema'
import type { Inside } from '../inside.ts'
import type { KeptFiles } from './keep-files.ts'

export type Received =
  | { outcome: 'incident'; incidentId: string; folio: string; promise: PromiseFacts | null; repeated: boolean }
  | { outcome: 'reply'; incidentId: string; folio: string; repeated: boolean }
  | { outcome: 'filtered'; rule: string; repeated: boolean }
  | { outcome: 'quarantined'; reason: string; repeated: boolean }

/** The row that counts the report and refuses its repetition, and the raw bytes. Goes first in its batch. */
export const intakeStatements = (
  desk: Inside,
  report: IntakeReport,
  kept: KeptFiles,
  became: Pick<typeof intake.$inferInsert, 'outcome' | 'incidentId' | 'contentId' | 'reason'>,
): Statement[] => [
  ...kept.rawStatements,
  ...insertRows(intake, [
    {
      ...became,
      id: desk.newId(),
      channel: report.channel,
      idempotencyKey: report.idempotencyKey,
      claimedKey: report.claimedKey ?? null,
      rawId: kept.rawId,
      receivedAt: report.receivedAt,
      sender: report.sender.address ?? report.sender.phone ?? report.sender.name ?? null,
      subject: report.subject,
    },
  ]),
]
