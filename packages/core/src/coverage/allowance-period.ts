import { dateIn, toEpochDay, toPlainDate } from '../calendar/plain-date.ts'
import type { PolicyId } from '../ids.ts'
import type { Instant, PlainDate } from '../instant.ts'
import type { Allowance } from '../records/bodies.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import type { Coverage } from './coverage.ts'
import type { Policy } from './policy.ts'

/** The policy's own takes the place of the plan's; undefined: any number of incidents. */
export const allowanceOf = ({ allowance, plan }: Policy): Allowance | undefined => allowance ?? plan.allowance

/** The days in which an allowance counts together, both included. */
export interface AllowancePeriod {
  from: PlainDate
  to: PlainDate
}

/**
 * The calendar month or year of the day of reception in the zone of the plan's calendar, or the policy's own period;
 * null where the policy counts nothing. Throws what `calendars` throws.
 */
export function allowancePeriod(
  policy: Policy,
  receivedAt: Instant,
  calendars: CalendarLookup,
): AllowancePeriod | null {
  const allowance = allowanceOf(policy)
  if (!allowance) return null
  const on = dateIn(calendars(policy.plan.calendarVersionId).timezone, receivedAt)
  switch (allowance.per) {
    case 'month':
      return monthOf(on)
    case 'year':
      return { from: `${on.slice(0, 4)}-01-01` as PlainDate, to: `${on.slice(0, 4)}-12-31` as PlainDate }
    case 'policy':
      return { from: policy.from, to: policy.to }
    default:
      return allowance.per satisfies never
  }
}

/** Ends the day before the next month begins, so that February needs no rule of its own. */
function monthOf(on: PlainDate): AllowancePeriod {
  const [year = 0, month = 1] = on.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return {
    from: `${on.slice(0, 7)}-01` as PlainDate,
    to: toPlainDate(toEpochDay(next as PlainDate) - 1),
  }
}

/** One of a policy's allowance that an incident takes. */
export interface AllowanceUse {
  policyId: PolicyId
  periodFrom: PlainDate
}

/**
 * What the incident takes of an allowance; null: nothing. Every incident that a policy with an allowance covers takes one,
 * also one that a program reported or that is merged or cancelled later: attending it was work all the same. It is given
 * back only when the coverage is decided again and says otherwise.
 */
export const allowanceUseOf = (coverage: Coverage): AllowanceUse | null =>
  'allowance' in coverage && coverage.allowance
    ? { policyId: coverage.policyId, periodFrom: coverage.allowance.from }
    : null
