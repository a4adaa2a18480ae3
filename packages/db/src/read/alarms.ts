import { leadClock, parseIncident, showClock, toInstant } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { ClockView } from './clock-view.ts'
import type { ReadContext } from './names.ts'

/** An urgent incident that nobody has taken (R11). */
export interface UrgentAlarm {
  folio: string
  subject: string
  accountName: string | null
  systemName: string | null
  criterionId: string
  receivedAt: number
  level: number
  clock: ClockView | null
}

interface AlarmStored {
  state: string
  subject: string
  account_name: string | null
}

/** More at once is a flood, and the queue tells it better. */
const MOST_ALARMS = 50

/** The index of just these rows, in this order: the planner would rather sort all that have no advisor. */
export const ALARMS_SQL = `select incidents.state, incidents.subject, accounts.name as account_name
  from incidents indexed by incidents_urgent_untaken left join accounts on accounts.id = incidents.account_id
  where incidents.urgent_by is not null and incidents.advisor_id is null and incidents.is_open = 1
    and incidents.received_at > -1
  order by incidents.received_at limit ${MOST_ALARMS}`

/** Oldest first. */
export async function readAlarms(read: Reader, context: ReadContext): Promise<UrgentAlarm[]> {
  const rows = await read.all<AlarmStored>(ALARMS_SQL)
  return rows.flatMap((row) => toAlarm(row, context))
}

function toAlarm(
  { state: stored, subject, account_name: accountName }: AlarmStored,
  { names, calendars, now }: ReadContext,
): UrgentAlarm[] {
  const state = parseIncident(stored)
  const { folio, urgency, receivedAt, level, systemId } = state
  if (!urgency) return []
  const { clock } = leadClock(state, calendars)
  return [
    {
      folio,
      subject,
      accountName,
      systemName: names.system(systemId),
      criterionId: urgency.criterionId,
      receivedAt,
      level,
      clock: clock && showClock(clock, toInstant(now), calendars),
    },
  ]
}
