import { endOfDay, type Instant, type PlainDate, type PolicyBody, toEpochDay, toPlainDate } from '@mesa/core'
import { deleteDeadlines, insertRows, type Statement } from '@mesa/db'
import { deadlines } from '@mesa/db/schema'
import type { RuleBook } from '../company/rule-book.ts'

/** R20: so many days before its last one a policy asks to be renewed. */
const RENEWAL_DAYS = [60, 30, 7]

export interface PolicyDeadline {
  id: string
  kind: 'policy_renewal' | 'policy_end'
  dueAt: Instant
}

type Lasting = Pick<PolicyBody, 'to' | 'state'>

/** At the start of each such day in the zone of the plan's calendar; the end on the day after the last. */
export function deadlinesOfPolicy(policyId: string, { to, state }: Lasting, timezone: string): PolicyDeadline[] {
  if (state !== 'active') return []
  return [
    ...RENEWAL_DAYS.map(
      (days): PolicyDeadline => ({
        id: `policy_renewal:${policyId}:${to}:${days}`,
        kind: 'policy_renewal',
        dueAt: startOfDay(timezone, to as PlainDate, -days),
      }),
    ),
    { id: `policy_end:${policyId}:${to}`, kind: 'policy_end', dueAt: startOfDay(timezone, to as PlainDate, 1) },
  ]
}

/**
 * What a policy waits for, for the batch that publishes a version of it: in the place of what it waited for before. What
 * lies in the past is told to nobody any more.
 */
export function policyDeadlines(
  { recordId, body }: { recordId: string; body: Lasting },
  { timezone, now }: { timezone: string; now: Instant },
): Statement[] {
  const rows = deadlinesOfPolicy(recordId, body, timezone).filter(({ dueAt }) => dueAt > now)
  return [
    deleteDeadlines(recordId),
    ...insertRows(
      deadlines,
      rows.map((row) => ({ ...row, subjectId: recordId })),
    ),
  ]
}

/** In whose days a policy is counted; the deployment's where its plan is not known. */
export function zoneOfPolicy(rules: RuleBook, { planVersionId }: PolicyBody, now: Instant, fallback: string): string {
  const plan = rules.planAt(planVersionId, now)
  return plan ? rules.calendars(plan.calendarVersionId).timezone : fallback
}

const startOfDay = (timezone: string, date: PlainDate, daysLater: number): Instant =>
  endOfDay(timezone, toPlainDate(toEpochDay(date) + daysLater - 1))
