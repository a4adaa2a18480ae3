import { toEpochDay, toPlainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../instant.ts'
import type { PolicyBody } from '../records/bodies.ts'

/** Where a policy stands on a day, in the order in which people ask: has it begun, does it hold, is it over? */
export type PolicyStanding = 'coming' | 'in_force' | 'suspended' | 'ended'

export function policyStanding(
  { state, from, to }: Pick<PolicyBody, 'state' | 'from' | 'to'>,
  today: PlainDate,
): PolicyStanding {
  if (state === 'ended' || to < today) return 'ended'
  if (state === 'suspended') return 'suspended'
  return today < from ? 'coming' : 'in_force'
}

/** Days before a policy's last one on which its renewal is due for a talk (R20). */
export const renewalDays = [60, 30, 7] as const

export const dayAfter = (date: PlainDate): PlainDate => toPlainDate(toEpochDay(date) + 1)

/** The last day of a year that begins on this date, the leap day included: 29 Feb 2024 lasts until 28 Feb 2025. */
export function lastDayOfYearFrom(from: PlainDate): PlainDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  // Where the next year has no 29 February the month overflows to 1 March, whose eve is the last day.
  return toPlainDate(Date.UTC(year + 1, month - 1, day) / 86_400_000 - 1)
}

/** `P-0042` after `P-0041`; four digits, more where they are used up. */
export const nextPolicyNumber = (highest: number): string => `P-${String(highest + 1).padStart(4, '0')}`

export interface PolicyProposal {
  accountId: string
  /** The highest number that any policy has, of those that read `P-` and digits. */
  highest: number
  planVersionId: string
  today: PlainDate
  systemIds: string[]
}

/** What a new contract begins as: a year from today, with all that the account has. */
export const proposePolicy = ({ accountId, highest, planVersionId, today, systemIds }: PolicyProposal): PolicyBody => ({
  number: nextPolicyNumber(highest),
  accountId,
  planVersionId,
  from: today,
  to: lastDayOfYearFrom(today),
  state: 'active',
  systemIds,
})

export interface RenewalProposal {
  policyId: string
  policy: PolicyBody
  highest: number
  /** The version of the same plan that is in force today: a renewal is agreed on under what the plan says now. */
  planVersionId: string
  today: PlainDate
}

/** The same contract for one more year from the day after, or from today where that day has gone. */
export function proposeRenewal({ policyId, policy, highest, planVersionId, today }: RenewalProposal): PolicyBody {
  const { payment: _settled, ...same } = policy
  const next = dayAfter(policy.to)
  const from = next < today ? today : next
  return {
    ...same,
    number: nextPolicyNumber(highest),
    planVersionId,
    from,
    to: lastDayOfYearFrom(from),
    state: 'active',
    renews: policyId,
  }
}
