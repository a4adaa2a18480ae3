import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../instant.ts'
import type { PolicyBody } from '../records/bodies.ts'
import { lastDayOfYearFrom, nextPolicyNumber, policyStanding, proposePolicy, proposeRenewal } from './propose-policy.ts'

const day = (text: string) => text as PlainDate
const policy: PolicyBody = {
  number: 'P-0042',
  accountId: 'yaqui',
  planVersionId: 'plan:premium:1',
  from: day('2026-01-01'),
  to: day('2026-12-31'),
  state: 'active',
  systemIds: ['nomina'],
  payment: { state: 'overdue', since: day('2026-10-01') },
}

describe('a policy lasts a year, whatever the calendar does', () => {
  it.each([
    ['2026-11-25', '2027-11-24'],
    ['2026-01-01', '2026-12-31'],
    ['2024-02-29', '2025-02-28'],
    ['2023-03-01', '2024-02-29'],
    ['2024-03-01', '2025-02-28'],
  ])('from %s until %s', (from, to) => expect(lastDayOfYearFrom(day(from))).toBe(to))
})

describe('where it stands', () => {
  it.each([
    [{}, '2025-12-31', 'coming'],
    [{}, '2026-01-01', 'in_force'],
    [{}, '2026-12-31', 'in_force'],
    [{}, '2027-01-01', 'ended'],
    [{ state: 'suspended' }, '2026-06-01', 'suspended'],
    [{ state: 'suspended' }, '2027-06-01', 'ended'],
    [{ state: 'ended' }, '2026-06-01', 'ended'],
  ] as const)('%j on %s: %s', (over, today, standing) =>
    expect(policyStanding({ ...policy, ...over }, day(today))).toBe(standing),
  )
})

describe('what a new one begins as', () => {
  const today = day('2026-11-25')
  it('numbers on, with more digits where four are used up', () => {
    expect([nextPolicyNumber(0), nextPolicyNumber(41), nextPolicyNumber(9999)]).toEqual(['P-0001', 'P-0042', 'P-10000'])
  })
  it('covers what the account has, for a year from today', () => {
    expect(
      proposePolicy({ accountId: 'yaqui', highest: 41, planVersionId: 'plan:premium:2', today, systemIds: ['nomina'] }),
    ).toEqual({
      number: 'P-0042',
      accountId: 'yaqui',
      planVersionId: 'plan:premium:2',
      from: '2026-11-25',
      to: '2027-11-24',
      state: 'active',
      systemIds: ['nomina'],
    })
  })
  it('renews from the day after, under the plan as it is now, without the old debt', () => {
    const renewal = proposeRenewal({ policyId: 'p', policy, highest: 42, planVersionId: 'plan:premium:2', today })
    expect(renewal).toMatchObject({ number: 'P-0043', from: '2027-01-01', to: '2027-12-31', renews: 'p' })
    expect(renewal).toMatchObject({ planVersionId: 'plan:premium:2', state: 'active', systemIds: ['nomina'] })
    expect(renewal).not.toHaveProperty('payment')
  })
  it('begins today where the old one ended long ago', () => {
    const late = proposeRenewal({ policyId: 'p', policy, highest: 42, planVersionId: 'x', today: day('2027-03-05') })
    expect(late).toMatchObject({ from: '2027-03-05', to: '2028-03-04' })
  })
})
