import { asId, dateIn, type Instant, type PlainDate, type Policy, toEpochDay, toPlainDate } from '@mesa/core'
import { timezone } from '../calendars.ts'
import type { Plans } from '../plans.ts'
import type { PolicyRow } from './account-row.ts'
import { accountIdOf, accountRows } from './accounts.ts'

/** The contracts as of `now`: in force, ending within a month, expired, not begun, suspended. */
export function policiesAt(now: Instant, plans: Plans): Policy[] {
  const today = toEpochDay(dateIn(timezone, now))
  const day = (fromToday: number): PlainDate => toPlainDate(today + fromToday)
  return accountRows
    .flatMap((row) => row.policies.map((policy) => ({ row, policy })))
    .map(({ row, policy }, index) => {
      const number = `P-${String(index + 31).padStart(4, '0')}`
      return {
        id: asId(number.toLowerCase()),
        number,
        version: 1,
        accountId: accountIdOf(row),
        plan: plans[policy.plan],
        from: day(policy.days[0]),
        to: day(policy.days[1]),
        state: policy.state ?? 'active',
        systemIds: coveredBy(policy),
      }
    })
}

const coveredBy = ({ covers }: PolicyRow): Policy['systemIds'] => (covers ? covers.map((name) => asId(name)) : 'all')
