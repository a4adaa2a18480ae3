import { describe, expect, it } from 'vitest'
import { aPolicy, at, officeHours } from '../incident/incident-under-test.ts'
import type { PlainDate } from '../instant.ts'
import type { Allowance } from '../records/bodies.ts'
import { allowanceOf, allowancePeriod, allowanceUseOf } from './allowance-period.ts'
import { decideCoverage } from './decide-coverage.ts'

const calendars = () => officeHours
const per = (each: Allowance['per'], incidents = 3) => ({ allowance: { incidents, per: each } })
const periodOf = (each: Allowance['per'], receivedAt: ReturnType<typeof at>) =>
  allowancePeriod(aPolicy(per(each)), receivedAt, calendars)

describe('the period of an allowance, in the zone of the plan’s calendar', () => {
  it.each([
    ['2026-11-30', '23:59', '2026-11-01', '2026-11-30'], // already December in UTC
    ['2026-12-01', '00:00', '2026-12-01', '2026-12-31'],
    ['2026-02-14', '12:00', '2026-02-01', '2026-02-28'],
    ['2028-02-29', '12:00', '2028-02-01', '2028-02-29'], // a leap day
    ['2100-02-28', '12:00', '2100-02-01', '2100-02-28'], // no leap year
  ])('month of %s %s', (day, time, from, to) => {
    expect(periodOf('month', at(time, day))).toEqual({ from, to })
  })
  it('year, also on its last evening', () => {
    expect(periodOf('year', at('23:59', '2026-12-31'))).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(periodOf('year', at('12:00', '2028-02-29'))).toEqual({ from: '2028-01-01', to: '2028-12-31' })
  })
  it('policy: its own days', () => {
    const leap = aPolicy({ ...per('policy'), from: '2027-03-01' as PlainDate, to: '2028-02-29' as PlainDate })
    expect(allowancePeriod(leap, at('12:00', '2028-02-29'), calendars)).toEqual({
      from: '2027-03-01',
      to: '2028-02-29',
    })
  })
  it('is none where nothing is counted', () => {
    expect(allowancePeriod(aPolicy(), at('12:00'), calendars)).toBeNull()
  })
})

describe('which allowance counts', () => {
  const { plan } = aPolicy()
  const generous = { ...plan, allowance: { incidents: 50, per: 'year' as const } }
  it('the policy’s takes the place of the plan’s', () => {
    expect(allowanceOf(aPolicy({ plan: generous }))).toEqual({ incidents: 50, per: 'year' })
    expect(allowanceOf(aPolicy({ plan: generous, ...per('month') }))).toEqual({ incidents: 3, per: 'month' })
  })
  const decided = (used: number) =>
    decideCoverage(
      {
        accountId: aPolicy().accountId,
        systemId: null,
        channel: 'email',
        receivedAt: at('10:55'),
        policies: [aPolicy({ ...per('month'), systemIds: 'all', used })],
      },
      calendars,
    )
  it('the incident takes one, says how many are left, and names the period', () => {
    expect(decided(0)).toMatchObject({ allowance: { incidents: 3, per: 'month', from: '2026-11-01' } })
    expect(decided(2).reasons.at(-1)).toMatchObject({ code: 'allowance_left', left: 0, allowed: 3 })
    expect(allowanceUseOf(decided(2))).toEqual({ policyId: 'policy-1', periodFrom: '2026-11-01' })
  })
  it('takes none when they are used up', () => {
    expect(decided(3)).toMatchObject({ verdict: 'not_covered' })
    expect(allowanceUseOf(decided(3))).toBeNull()
  })
})
