import { describe, expect, it } from 'vitest'
import { asId, type SiteId, type SystemId } from '../ids.ts'
import { aPolicy, at, officeHours } from '../incident/incident-under-test.ts'
import type { PlainDate } from '../instant.ts'
import { type CoverageCondition, type CoverageQuestion, coverageConditions } from './conditions.ts'
import type { CoverageReason, CoverageVerdict } from './coverage.ts'
import { decideCoverage } from './decide-coverage.ts'
import type { PlanVersion, Policy } from './policy.ts'

const day = (text: string) => text as PlainDate
const [nomina, produccion] = [asId<SystemId>('nomina'), asId<SystemId>('produccion')]
const [matriz, bodega] = [asId<SiteId>('matriz'), asId<SiteId>('bodega')]
const { plan } = aPolicy()

/** What each condition can be, and what that makes of a report of Tuesday, 24 November 2026, by mail. */
const values = {
  account: {
    known: { question: { accountId: asId<never>('yaqui') } },
    unknown: { question: { accountId: null } },
    'no policy': { question: { policies: [] } },
  },
  period: {
    'in force': { policy: { from: day('2026-11-24'), to: day('2026-11-24') } },
    expired: { policy: { to: day('2026-11-23') } },
    'not begun': { policy: { from: day('2026-11-25') } },
    suspended: { policy: { state: 'suspended' } },
    ended: { policy: { state: 'ended' } },
  },
  payment: {
    current: { policy: { payment: { state: 'current' } } },
    overdue: { policy: { payment: { state: 'overdue', since: day('2026-11-24') } } },
    'overdue later': { policy: { payment: { state: 'overdue', since: day('2026-11-25') } } },
  },
  channel: {
    any: {},
    included: { plan: { channels: ['phone', 'email'] } },
    'not included': { plan: { channels: ['phone'] } },
  },
  system: {
    contracted: { question: { systemId: nomina }, policy: { systemIds: [nomina] } },
    all: { question: { systemId: nomina }, policy: { systemIds: 'all' } },
    other: { question: { systemId: produccion }, policy: { systemIds: [nomina] } },
    unknown: { question: { systemId: null }, policy: { systemIds: [nomina] } },
  },
  site: {
    all: { question: { siteId: null } },
    covered: { question: { siteId: matriz }, policy: { siteIds: [matriz] } },
    other: { question: { siteId: bodega }, policy: { siteIds: [matriz] } },
    unknown: { question: { siteId: null }, policy: { siteIds: [matriz] } },
  },
  allowance: {
    none: {},
    left: { policy: { allowance: { incidents: 3, per: 'month' }, used: 2 } },
    'used up': { policy: { allowance: { incidents: 3, per: 'month' }, used: 3 } },
  },
  plan: {
    promises: {},
    'per event': { plan: { kind: 'per_event' } },
    silent: { plan: { targets: { urgent: {}, other: {} } } },
  },
} as const satisfies Record<string, Record<string, Effect>>

interface Effect {
  question?: Partial<CoverageQuestion>
  policy?: Partial<Policy>
  plan?: Partial<PlanVersion>
}
type Values = typeof values
type Row = [
  account: keyof Values['account'],
  period: keyof Values['period'],
  payment: keyof Values['payment'],
  channel: keyof Values['channel'],
  system: keyof Values['system'],
  site: keyof Values['site'],
  allowance: keyof Values['allowance'],
  plan: keyof Values['plan'],
  verdict: CoverageVerdict,
  /** The reason that is said last. */
  because: CoverageReason['code'],
]

// biome-ignore format: a table is read by its columns
const table: Row[] = [
  ['known', 'in force', 'current', 'any', 'contracted', 'all', 'none', 'promises', 'covered', 'system_contracted'],
  ['unknown', 'in force', 'current', 'any', 'contracted', 'all', 'none', 'promises', 'unknown', 'account_not_known'],
  ['no policy', 'in force', 'current', 'any', 'contracted', 'all', 'none', 'promises', 'not_covered', 'account_has_no_policy'],
  ['known', 'expired', 'current', 'any', 'contracted', 'all', 'none', 'promises', 'not_covered', 'policy_expired'],
  ['known', 'not begun', 'current', 'any', 'contracted', 'all', 'none', 'promises', 'not_covered', 'policy_not_begun'],
  ['known', 'suspended', 'current', 'any', 'contracted', 'all', 'none', 'promises', 'not_covered', 'policy_suspended'],
  ['known', 'ended', 'current', 'any', 'contracted', 'all', 'none', 'promises', 'not_covered', 'policy_expired'],
  ['known', 'in force', 'overdue', 'any', 'contracted', 'all', 'none', 'promises', 'not_covered', 'payment_overdue'],
  ['known', 'in force', 'overdue later', 'any', 'contracted', 'all', 'none', 'promises', 'covered', 'system_contracted'],
  ['known', 'in force', 'current', 'included', 'contracted', 'all', 'none', 'promises', 'covered', 'system_contracted'],
  ['known', 'in force', 'current', 'not included', 'contracted', 'all', 'none', 'promises', 'not_covered', 'channel_not_included'],
  ['known', 'in force', 'current', 'any', 'all', 'all', 'none', 'promises', 'covered', 'system_contracted'],
  ['known', 'in force', 'current', 'any', 'other', 'all', 'none', 'promises', 'not_covered', 'system_not_contracted'],
  ['known', 'in force', 'current', 'any', 'unknown', 'all', 'none', 'promises', 'unknown', 'system_not_known'],
  ['known', 'in force', 'current', 'any', 'contracted', 'covered', 'none', 'promises', 'covered', 'system_contracted'],
  ['known', 'in force', 'current', 'any', 'contracted', 'other', 'none', 'promises', 'not_covered', 'site_not_covered'],
  ['known', 'in force', 'current', 'any', 'contracted', 'unknown', 'none', 'promises', 'unknown', 'site_not_known'],
  ['known', 'in force', 'current', 'any', 'contracted', 'all', 'left', 'promises', 'covered', 'allowance_left'],
  ['known', 'in force', 'current', 'any', 'contracted', 'all', 'used up', 'promises', 'not_covered', 'allowance_used_up'],
  ['known', 'in force', 'current', 'any', 'contracted', 'all', 'none', 'per event', 'per_event', 'charged_per_event'],
  ['known', 'in force', 'current', 'any', 'contracted', 'all', 'none', 'silent', 'covered', 'plan_promises_nothing'],
  ['known', 'ended', 'overdue', 'not included', 'other', 'unknown', 'used up', 'silent', 'not_covered', 'policy_expired'],
  ['known', 'not begun', 'overdue later', 'not included', 'all', 'covered', 'left', 'per event', 'not_covered', 'policy_not_begun'],
  ['known', 'expired', 'overdue', 'included', 'unknown', 'other', 'left', 'per event', 'not_covered', 'policy_expired'],
  ['known', 'suspended', 'overdue later', 'included', 'all', 'other', 'used up', 'silent', 'not_covered', 'policy_suspended'],
  ['known', 'ended', 'overdue later', 'included', 'unknown', 'unknown', 'used up', 'per event', 'not_covered', 'policy_expired'],
  ['known', 'suspended', 'overdue', 'not included', 'unknown', 'covered', 'left', 'silent', 'not_covered', 'policy_suspended'],
  ['known', 'expired', 'overdue later', 'included', 'other', 'covered', 'used up', 'per event', 'not_covered', 'policy_expired'],
  ['known', 'expired', 'overdue', 'not included', 'all', 'unknown', 'left', 'silent', 'not_covered', 'policy_expired'],
  ['known', 'not begun', 'overdue', 'not included', 'other', 'other', 'used up', 'silent', 'not_covered', 'policy_not_begun'],
  ['known', 'suspended', 'current', 'included', 'other', 'unknown', 'left', 'per event', 'not_covered', 'policy_suspended'],
  ['known', 'ended', 'overdue later', 'any', 'all', 'covered', 'left', 'promises', 'not_covered', 'policy_expired'],
  ['known', 'not begun', 'current', 'included', 'unknown', 'unknown', 'left', 'per event', 'not_covered', 'policy_not_begun'],
  ['known', 'ended', 'overdue', 'not included', 'contracted', 'other', 'left', 'silent', 'not_covered', 'policy_expired'],
  ['unknown', 'ended', 'overdue later', 'not included', 'all', 'other', 'used up', 'per event', 'unknown', 'account_not_known'],
  ['no policy', 'ended', 'overdue later', 'included', 'all', 'unknown', 'left', 'per event', 'not_covered', 'account_has_no_policy'],
  ['no policy', 'not begun', 'overdue', 'not included', 'unknown', 'covered', 'used up', 'silent', 'not_covered', 'account_has_no_policy'],
  ['unknown', 'not begun', 'overdue', 'included', 'other', 'covered', 'left', 'silent', 'unknown', 'account_not_known'],
  ['unknown', 'suspended', 'current', 'not included', 'unknown', 'unknown', 'left', 'per event', 'unknown', 'account_not_known'],
  ['no policy', 'suspended', 'overdue later', 'any', 'other', 'other', 'used up', 'promises', 'not_covered', 'account_has_no_policy'],
  ['unknown', 'expired', 'overdue', 'included', 'other', 'other', 'used up', 'per event', 'unknown', 'account_not_known'],
  ['no policy', 'expired', 'overdue later', 'any', 'all', 'all', 'used up', 'promises', 'not_covered', 'account_has_no_policy'],
]

const columns = Object.entries(values) as [string, Record<string, Effect>][]
const cells = (row: Row): string[] => row.slice(0, columns.length) as string[]

function decideRow(row: Row, conditions?: readonly CoverageCondition[]) {
  const effects = cells(row).map((cell, column): Effect => columns[column]?.[1][cell] ?? {})
  const merged = <Part extends keyof Effect>(part: Part) => Object.assign({}, ...effects.map((effect) => effect[part]))
  const policy = aPolicy({ ...merged('policy'), plan: { ...plan, ...merged('plan') } })
  const asked = { systemId: null, channel: 'email', receivedAt: at('10:55'), policies: [policy], ...merged('question') }
  return decideCoverage(asked, () => officeHours, conditions)
}

describe('R16 to R19: the decision table of coverage', () => {
  it.each(table)(
    'account %s, period %s, payment %s, channel %s, system %s, site %s, allowance %s, plan %s: %s, %s',
    (...row) => {
      const [verdict, because] = row.slice(columns.length)
      const coverage = decideRow(row)
      expect(coverage.verdict).toBe(verdict)
      expect(coverage.reasons.at(-1)?.code).toBe(because)
    },
  )

  it('has every pair of values of any two conditions, those of the policy also with a known account', () => {
    const isThere = (first: number, x: string, second: number, y: string) =>
      table.some((row) => row[first] === x && row[second] === y && (first === 0 || row[0] === 'known'))
    const missing = columns.flatMap(([a, ofA], first) =>
      columns.slice(first + 1).flatMap(([b, ofB], offset) =>
        Object.keys(ofA).flatMap((x) =>
          Object.keys(ofB)
            .filter((y) => !isThere(first, x, first + 1 + offset, y))
            .map((y) => `${a} ${x} with ${b} ${y}`),
        ),
      ),
    )
    expect(missing).toEqual([])
  })

  it('reaches each reason', () => {
    const reached = new Set(table.flatMap((row) => decideRow(row).reasons.map(({ code }) => code)))
    const every: Record<CoverageReason['code'], true> = {
      account_not_known: true,
      system_not_known: true,
      site_not_known: true,
      account_has_no_policy: true,
      policy_expired: true,
      policy_not_begun: true,
      policy_suspended: true,
      system_not_contracted: true,
      channel_not_included: true,
      site_not_covered: true,
      allowance_used_up: true,
      payment_overdue: true,
      policy_in_force: true,
      system_contracted: true,
      allowance_left: true,
      charged_per_event: true,
      plan_promises_nothing: true,
    }
    expect([...reached].sort()).toEqual(Object.keys(every).sort())
  })

  it.each(coverageConditions.map(({ name }) => name))('needs its condition %s: without it a row turns red', (name) => {
    const without = coverageConditions.filter((condition) => condition.name !== name)
    const red = table.filter((row) => {
      const { verdict, reasons } = decideRow(row, without)
      return verdict !== row[columns.length] || reasons.at(-1)?.code !== row[columns.length + 1]
    })
    expect(red.length).toBeGreaterThan(0)
  })

  it('asks for nothing else: the seven conditions are those of the table', () => {
    const conditions = columns.map(([name]) => name).filter((name) => name !== 'plan')
    expect(coverageConditions.map(({ name }) => name).sort()).toEqual(conditions.sort())
  })
})
