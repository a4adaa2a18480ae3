import { toInstant } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { IntakeOutcome } from '../schema/intake.ts'
import type { QuarantinePage } from './mailbox-view.ts'

const PAGE = 100

interface StoredIntake {
  id: string
  channel: string
  outcome: 'quarantined' | 'filtered'
  reason: string | null
  sender: string | null
  subject: string | null
  received_at: number
  size: number | null
}

export const QUARANTINE_SQL = `select intake.id, intake.channel, intake.outcome, intake.reason, intake.sender, intake.subject,
    intake.received_at, raws.size
  from intake left join raws on raws.id = intake.raw_id
  where intake.outcome in ('quarantined', 'filtered') and intake.id < ? order by intake.id desc limit ?`
export const OUTCOMES_SQL = 'select outcome, count(*) as n from intake group by outcome'

/** What was kept but is no incident, newest first, with the equation that proves nothing is missing. */
export async function readQuarantine(aside: Reader, asked: { cursor?: string }): Promise<QuarantinePage> {
  const stored = await aside.all<StoredIntake>(QUARANTINE_SQL, [asked.cursor ?? '~', PAGE + 1])
  const rows = stored.slice(0, PAGE)
  const last = rows.at(-1)
  const outcomes = await aside.all<{ outcome: IntakeOutcome; n: number }>(OUTCOMES_SQL)
  const count = (outcome: IntakeOutcome) => outcomes.find((each) => each.outcome === outcome)?.n ?? 0
  return {
    rows: rows.map((row) => ({
      id: row.id,
      channel: row.channel,
      outcome: row.outcome,
      reason: row.reason ?? '',
      sender: row.sender,
      subject: row.subject,
      receivedAt: toInstant(row.received_at),
      bytes: row.size ?? 0,
    })),
    counts: {
      received: outcomes.reduce((sum, { n }) => sum + n, 0),
      incidents: count('incident'),
      replies: count('reply'),
      filtered: count('filtered'),
      quarantined: count('quarantined'),
    },
    ...(stored.length > PAGE && last && { next: last.id }),
  }
}
