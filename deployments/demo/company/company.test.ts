import { type CompanyRecords, dateIn, type Instant, parseInstant, roles } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { timezone } from './calendars.ts'
import { demoCompany } from './company.ts'

const now = parseInstant('2026-11-24T19:30:00Z')
const records = demoCompany.records(now)

describe('R6: the office is open Monday to Friday 9-13 and 15-19, Saturday 9-14', () => {
  const [office] = records.calendars
  it('in the time of Hermosillo, and on no Sunday', () => {
    expect(office?.calendar.timezone).toBe('America/Hermosillo')
    expect(office?.calendar.weekly.mon).toEqual([
      { start: '09:00', end: '13:00' },
      { start: '15:00', end: '19:00' },
    ])
    expect(office?.calendar.weekly.sat).toEqual([{ start: '09:00', end: '14:00' }])
    expect(office?.calendar.weekly.sun).toEqual([])
  })
  it('and closed on the obligatory rest days around now', () => {
    const closed = office?.calendar.exceptions.map(({ date }) => date)
    expect(closed).toEqual(expect.arrayContaining(['2026-11-16', '2026-12-25', '2027-01-01', '2027-02-01']))
  })
})

describe('R14 to R17: what the plans promise', () => {
  const plan = (planId: string) => records.plans.find((each) => each.planId === planId)
  it('Premium: 2 working hours when urgent, 24 elapsed hours otherwise', () => {
    expect(plan('premium')?.targets.urgent.first_response).toEqual({ minutes: 120, clock: 'working' })
    expect(plan('premium')?.targets.other.first_response).toEqual({ minutes: 1440, clock: 'elapsed' })
  })
  it.each(['basica', 'evento'])('%s: nothing', (planId) => {
    expect(plan(planId)?.targets).toEqual({ urgent: {}, other: {} })
  })
  it('where nothing is promised, the team aims at 8 and 24 working hours', () => {
    expect(records.objectives.urgent).toEqual({ minutes: 480, clock: 'working' })
    expect(records.objectives.other).toEqual({ minutes: 1440, clock: 'working' })
  })
})

it('R9, R13: there are four areas and five criteria', () => {
  expect(records.areas).toHaveLength(4)
  expect(records.criteria).toHaveLength(5)
})

it('R10: eight advisors with different profiles, only one of them a specialist of Producción', () => {
  expect(records.advisors).toHaveLength(8)
  expect(new Set(records.advisors.map(({ systems }) => JSON.stringify(systems))).size).toBe(8)
  expect(records.advisors.filter(({ systems }) => systems.produccion === 3)).toHaveLength(1)
})

it('somebody has each role, and each advisor signs in', () => {
  const taken = new Set(records.staff.map(({ role }) => role))
  expect(roles.filter((role) => !taken.has(role))).toEqual([])
  expect(records.staff.flatMap(({ advisorId }) => advisorId ?? []).sort()).toEqual(
    records.advisors.map(({ id }) => id).sort(),
  )
})

it('R19: there are policies in every state', () => {
  const today = dateIn(timezone, now)
  const in30Days = dateIn(timezone, (now + 30 * 86_400_000) as Instant)
  const inForce = records.policies.filter(({ state, from, to }) => state === 'active' && from <= today && today <= to)
  const count = (planId: string) => inForce.filter(({ plan }) => plan.planId === planId).length
  expect(count('premium')).toBeGreaterThan(8)
  expect(count('basica')).toBeGreaterThan(8)
  expect(count('evento')).toBeGreaterThan(2)
  expect(inForce.filter(({ to }) => to <= in30Days).length).toBeGreaterThan(1)
  expect(records.policies.filter(({ state, to }) => state === 'active' && to < today).length).toBeGreaterThan(1)
  expect(records.policies.filter(({ from }) => from > today).length).toBeGreaterThan(1)
  expect(records.policies.filter(({ state }) => state === 'suspended').length).toBeGreaterThan(1)
  expect(accountsWithoutPolicy(records).length).toBeGreaterThan(1)
  expect(notContracted(records).length).toBeGreaterThan(2)
})

const accountsWithoutPolicy = ({ accounts, policies }: CompanyRecords) =>
  accounts.filter(({ id }) => policies.every(({ accountId }) => accountId !== id))

const notContracted = ({ accounts, policies }: CompanyRecords) =>
  policies.filter(({ accountId, systemIds }) => {
    const installed = accounts.find(({ id }) => id === accountId)?.systems ?? []
    return systemIds !== 'all' && installed.some(({ systemId }) => !systemIds.includes(systemId))
  })

describe('the invented customers', () => {
  it('are about forty, with one to three contacts each', () => {
    expect(records.accounts).toHaveLength(40)
    for (const { id } of records.accounts) {
      const own = records.contacts.filter(({ accountId }) => accountId === id).length
      expect(own).toBeGreaterThanOrEqual(1)
      expect(own).toBeLessThanOrEqual(3)
    }
  })
  it('can never be reached: all addresses end in .example, all numbers begin with 000', () => {
    const addresses = [
      ...records.contacts.flatMap((contact) => contact.addresses),
      ...records.staff.map(({ email }) => email),
      ...records.areas.map(({ address }) => address),
    ]
    expect(addresses.filter((address) => !/^[a-z0-9.]+@[a-z0-9.-]+\.example$/.test(address))).toEqual([])
    expect(records.accounts.flatMap(({ domains }) => domains).filter((domain) => !domain.endsWith('.example'))).toEqual(
      [],
    )
    const phones = records.contacts.flatMap((contact) => contact.phones)
    expect(phones.filter((phone) => !/^\+52(55|\d{3})0000?\d+$/.test(phone) || phone.length !== 13)).toEqual([])
  })
  it('have an RFC of the right form, a name and ids of their own', () => {
    expect(records.accounts.filter(({ taxId }) => !/^[A-ZÑ&]{3}\d{6}[A-Z0-9]{3}$/.test(taxId ?? ''))).toEqual([])
    for (const ids of [
      records.accounts.map(({ id }) => id),
      records.accounts.map(({ taxId }) => taxId),
      records.contacts.map(({ id }) => id),
      records.contacts.flatMap(({ addresses }) => addresses),
      records.policies.map(({ number }) => number),
      records.accounts.flatMap(({ sites }) => sites.map(({ id }) => id)),
    ]) {
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
  it('name only systems, sites, plans and accounts that exist', () => {
    const systems = new Set<string>(records.systems.map(({ id }) => id))
    const accounts = new Set<string>(records.accounts.map(({ id }) => id))
    for (const { systems: installed, sites } of records.accounts) {
      for (const { systemId, siteId } of installed) {
        expect(systems).toContain(systemId)
        expect(sites.map(({ id }) => id)).toContain(siteId)
      }
    }
    for (const { accountId } of [...records.contacts, ...records.policies]) expect(accounts).toContain(accountId)
    for (const { systemIds } of records.policies)
      for (const id of systemIds === 'all' ? [] : systemIds) expect(systems).toContain(id)
    for (const { systems: profile } of records.advisors)
      for (const id of Object.keys(profile)) expect(systems).toContain(id)
    for (const { plan } of records.policies) expect(records.plans).toContainEqual(plan)
  })
})
