import { describe, expect, it } from 'vitest'
import { asId, type SiteId, type SystemId } from '../ids.ts'
import { aPolicy, at, office, officeHours } from '../incident/incident-under-test.ts'
import type { PlainDate } from '../instant.ts'
import type { CoverageQuestion } from './conditions.ts'
import { decideCoverage } from './decide-coverage.ts'

const payroll = asId<SystemId>('nomina')
const production = asId<SystemId>('produccion')
const day = (text: string) => text as PlainDate

const decided = (over: Partial<CoverageQuestion> = {}) =>
  decideCoverage(
    {
      accountId: asId('yaqui'),
      systemId: payroll,
      channel: 'email',
      receivedAt: at('10:55'),
      policies: [aPolicy()],
      ...over,
    },
    () => officeHours,
  )
const codes = (over: Partial<CoverageQuestion> = {}) => decided(over).reasons.map(({ code }) => code)

describe('R16, R19: coverage is per contracted system under a valid policy, and says why', () => {
  it('covers a contracted system while the policy is in force', () => {
    expect(decided()).toMatchObject({ verdict: 'covered', policyNumber: 'P-0042', planName: 'Premium' })
    expect(codes()).toEqual(['policy_in_force', 'system_contracted'])
  })
  it('does not cover a system that was not contracted, and names what was', () => {
    const coverage = decided({ systemId: production })
    expect(coverage.verdict).toBe('not_covered')
    expect(coverage.reasons).toContainEqual({
      code: 'system_not_contracted',
      systemId: production,
      policyId: 'policy-1',
      number: 'P-0042',
      contracted: ['nomina', 'facturacion'],
    })
  })
  it.each([
    ['policy_expired', aPolicy({ to: day('2026-11-23') })],
    ['policy_expired', aPolicy({ state: 'ended' })],
    ['policy_not_begun', aPolicy({ from: day('2026-11-25') })],
    ['policy_suspended', aPolicy({ state: 'suspended' })],
  ])('is not covered: %s', (code, policy) => {
    expect(decided({ policies: [policy] }).verdict).toBe('not_covered')
    expect(codes({ policies: [policy] })).toEqual([code])
  })
  it('covers on both the first and the last day, in the zone of the plan', () => {
    const today = aPolicy({ from: day('2026-11-24'), to: day('2026-11-24') })
    const lateThatEvening = at('23:59') // already the 25th in UTC
    expect(decided({ policies: [today], receivedAt: lateThatEvening }).verdict).toBe('covered')
    expect(decided({ policies: [today], receivedAt: at('00:00', '2026-11-25') }).verdict).toBe('not_covered')
  })
  it('knows nothing without an account, nor without a system where it matters', () => {
    expect(decided({ accountId: null })).toMatchObject({ verdict: 'unknown', missing: 'account' })
    expect(decided({ systemId: null })).toMatchObject({ verdict: 'unknown', missing: 'system' })
    expect(decided({ systemId: null, policies: [aPolicy({ systemIds: 'all' })] }).verdict).toBe('covered')
  })
  it('says at once that nobody is covered without any policy, whatever the system', () => {
    expect(codes({ systemId: null, policies: [] })).toEqual(['account_has_no_policy'])
  })
})

describe('what is missing, and what speaks against it for certain', () => {
  const here = asId<SiteId>('matriz')
  it('R16: knows nothing without a site where the policy names some, until one is known', () => {
    const policies = [aPolicy({ siteIds: [here] })]
    expect(decided({ policies })).toMatchObject({ verdict: 'unknown', missing: 'site' })
    expect(codes({ policies })).toEqual(['policy_in_force', 'site_not_known'])
    expect(decided({ policies, siteId: here }).verdict).toBe('covered')
    expect(codes({ policies, siteId: asId('bodega') })).toEqual(['policy_in_force', 'site_not_covered'])
  })
  it('asks for the system before the site', () => {
    expect(decided({ systemId: null, policies: [aPolicy({ siteIds: [here] })] })).toMatchObject({ missing: 'system' })
  })
  it('does not wait for what could change nothing', () => {
    const policies = [aPolicy({ allowance: { incidents: 1, per: 'month' }, used: 1 })]
    expect(codes({ systemId: null, policies })).toEqual(['policy_in_force', 'allowance_used_up'])
  })
  it('is silent about policies of before where another is in force', () => {
    const before = aPolicy({ id: asId('policy-0'), number: 'P-0001', to: day('2025-12-31') })
    expect(codes({ policies: [before, aPolicy()], systemId: production })).toEqual([
      'policy_in_force',
      'system_not_contracted',
    ])
  })
})

describe('R17: per-event service is handled, with a charge that is accepted first', () => {
  const perEvent = aPolicy({
    id: asId('policy-2'),
    number: 'P-0043',
    plan: { ...aPolicy().plan, kind: 'per_event', name: 'Por evento' },
  })
  it('is a verdict of its own', () => {
    expect(decided({ policies: [perEvent] }).verdict).toBe('per_event')
    expect(codes({ policies: [perEvent] })).toContain('charged_per_event')
  })
  it('gives way to a policy that covers', () => {
    expect(decided({ policies: [perEvent, aPolicy()] })).toMatchObject({ verdict: 'covered', policyNumber: 'P-0042' })
  })
})

describe('two policies that both cover (sla.md, "Which promise applies" 4)', () => {
  const target = (minutes: number) => ({
    urgent: {},
    other: { first_response: { minutes, clock: 'elapsed' as const } },
  })
  const faster = aPolicy({ id: asId('policy-2'), number: 'P-0050' }, target(60))
  it('promises the earlier due instant and names both', () => {
    const coverage = decided({ policies: [aPolicy(), faster] })
    expect(coverage).toMatchObject({ verdict: 'covered', policyNumber: 'P-0050' })
    expect(coverage.reasons.filter(({ code }) => code === 'policy_in_force')).toHaveLength(2)
  })
  it('compares for the urgency that the incident has', () => {
    const urgentFaster = aPolicy(
      { id: asId('policy-4'), number: 'P-0052' },
      { urgent: { first_response: { minutes: 30, clock: 'elapsed' } }, other: aPolicy().plan.targets.other },
    )
    const policies = [faster, urgentFaster]
    expect(decided({ policies })).toMatchObject({ policyNumber: 'P-0050' })
    expect(decided({ policies, isUrgent: true })).toMatchObject({ policyNumber: 'P-0052' })
  })
  it('takes the one that ends later when both promise the same', () => {
    const longer = aPolicy({ id: asId('policy-3'), number: 'P-0051', to: day('2027-06-30') })
    expect(decided({ policies: [aPolicy(), longer] })).toMatchObject({ policyNumber: 'P-0051' })
  })
})

it('names the calendar version that its promise is counted on', () => {
  expect(decided()).toMatchObject({ calendarVersionId: office })
})
