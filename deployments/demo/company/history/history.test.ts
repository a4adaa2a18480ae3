import { hasPermission, isOpenStatus, type Permission, parseInstant, readClock } from '@mesa/core'
import type { DemoStep } from '@mesa/plugin-sdk'
import { describe, expect, it } from 'vitest'
import { demoCompany } from '../company.ts'
import { contextAt, playSteps } from '../incidents-under-test.ts'
import { reportTemplates } from '../reports/reports.ts'

const permissionFor: Record<Extract<DemoStep, { kind: 'command' }>['command']['type'], Permission> = {
  reply: 'incident.reply',
  note: 'incident.note',
  log_call: 'incident.log_call',
  assign: 'incident.assign',
  set_urgency: 'incident.set_urgency',
  withdraw_urgency: 'incident.set_urgency',
  correct_system: 'incident.correct',
  correct_account: 'incident.correct',
  start_work: 'incident.resolve',
  wait_for_customer: 'incident.wait',
  resume: 'incident.wait',
  resolve: 'incident.resolve',
  close: 'incident.close',
  reopen: 'incident.reopen',
  unassign: 'incident.assign',
  correct_site: 'incident.correct',
  decide_coverage: 'incident.correct',
  pass_time: 'incident.read', // by rule; nobody of the past asks for it
}

const instants = {
  'a Tuesday at half past twelve': '2026-11-24T19:30:00Z',
  'a Monday before opening': '2026-11-30T15:10:00Z',
  'a Sunday': '2026-11-29T18:00:00Z',
  'New Year’s Day': '2027-01-01T16:00:00Z',
  'the last evening of a month': '2027-03-01T01:45:00Z',
  'the middle of the night': '2028-02-29T09:00:00Z',
}

describe.each(Object.entries(instants))('the past as seen on %s', (_, iso) => {
  const now = parseInstant(iso)
  const records = demoCompany.records(now)
  const steps = demoCompany.history(now)
  const incidents = [...playSteps(steps, records).values()]
  const open = incidents.filter(({ status }) => isOpenStatus(status))

  it('is the same each time', () => {
    expect(demoCompany.history(now)).toEqual(steps)
  })

  it('holds about 150 reports of fourteen days: most by e-mail, many by telephone, some by form', () => {
    const reports = steps.filter((step) => 'key' in step)
    const share = (kind: DemoStep['kind']) => reports.filter((step) => step.kind === kind).length / reports.length
    expect(reports.length).toBeGreaterThanOrEqual(140)
    expect(reports.length).toBeLessThanOrEqual(160)
    expect(share('mail')).toBeGreaterThan(0.5)
    expect(share('call')).toBeGreaterThan(0.2)
    expect(share('form')).toBeGreaterThan(0.02)
    expect(Math.min(...reports.map(({ at }) => at))).toBeGreaterThan(now - 14.5 * 86_400_000)
    expect(Math.max(...reports.map(({ at }) => at))).toBeGreaterThan(now - 5 * 60_000)
  })

  it('leaves a desk with work: some late, some nearly, some waiting, some urgent, few unassigned', () => {
    const { calendars } = contextAt(now, { accountId: null }, records)
    const owed = open.flatMap(({ clocks }) => clocks.filter(({ facts }) => facts.fulfilledAt === null))
    const readings = owed.map(({ facts }) => readClock(facts, now, calendars))
    expect(open.length).toBeGreaterThanOrEqual(24)
    expect(open.length).toBeLessThanOrEqual(44)
    expect(readings.filter(({ state }) => state === 'breached').length).toBeGreaterThanOrEqual(3)
    expect(readings.filter(({ dueAt }) => dueAt && dueAt >= now && dueAt < now + 2 * 3_600_000).length).toBeGreaterThan(
      0,
    )
    expect(open.filter(({ status }) => status === 'waiting_customer').length).toBeGreaterThanOrEqual(3)
    expect(open.filter(({ urgency }) => urgency).length).toBeGreaterThanOrEqual(4)
    const unassigned = open.filter(({ advisorId }) => advisorId === null).length
    expect(unassigned).toBeGreaterThanOrEqual(3)
    expect(unassigned).toBeLessThanOrEqual(9)
  })

  it('knows every verdict on coverage, urgency by each criterion, and reopened reports', () => {
    const verdicts = new Set(incidents.map(({ coverage }) => coverage.verdict))
    expect([...verdicts].sort()).toEqual(['covered', 'not_covered', 'per_event', 'unknown'])
    const criteria = new Set(incidents.flatMap(({ urgency }) => urgency?.criterionId ?? []))
    expect(criteria.size).toBe(5)
    expect(incidents.filter(({ cycle }) => cycle > 1).length).toBeGreaterThanOrEqual(2)
    expect(incidents.filter(({ status }) => status === 'closed').length).toBeGreaterThan(80)
  })

  it('is acted by people who may do what they do', () => {
    for (const step of steps) {
      if (step.kind !== 'command' && step.kind !== 'call') continue
      const role = records.staff.find(({ email }) => email === step.byEmail)?.role
      const permission = step.kind === 'call' ? 'call.file' : permissionFor[step.command.type]
      expect(role && hasPermission(role, permission), `${step.byEmail} ${permission}`).toBe(true)
    }
  })

  it('writes to and from no real address, and leaves no hole in a text', () => {
    const words = JSON.stringify(steps)
    const addresses = words.match(/[\w.+-]+@[\w.-]+\w/g) ?? []
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
    expect(steps.filter((step) => /\{\w+\}|undefined|NaN/.test(JSON.stringify(step)))).toEqual([])
  })
})

it('tells more than thirty different reports', () => {
  expect(reportTemplates.length).toBeGreaterThan(30)
  expect(new Set(reportTemplates.map(({ key }) => key)).size).toBe(reportTemplates.length)
})
