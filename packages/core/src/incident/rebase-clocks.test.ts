import { describe, expect, it } from 'vitest'
import type { PlanTargets } from '../coverage/policy.ts'
import { asId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { readClock } from '../targets/clock-reading.ts'
import type { IncidentCommand } from './commands.ts'
import { customerReplied } from './customer-reply.ts'
import { runningClocks } from './incident.ts'
import { aContext, anIncident, aPolicy, at, officeHours } from './incident-under-test.ts'

const elapsedDay = { minutes: 1440, clock: 'elapsed' } as const
const twoHours = { minutes: 120, clock: 'working' } as const
const eightHours = { minutes: 480, clock: 'working' } as const
const answering: PlanTargets = {
  urgent: { first_response: twoHours, next_response: twoHours },
  other: { first_response: elapsedDay, next_response: elapsedDay },
}
const solving: PlanTargets = { urgent: {}, other: { first_response: elapsedDay, resolution: eightHours } }

const reply: IncidentCommand = { type: 'reply', text: 'Va.', to: ['rosa@yaqui.example'], after: 'stay' }
const hear = (incident: ReturnType<typeof anIncident>, now: Instant, policies = [aPolicy({}, answering)]) => {
  const heard = { contentId: asId<never>('c'), channel: 'email', contactId: null, receivedAt: now, automatic: false }
  const events = customerReplied(incident.state(), heard, aContext({ now, policies }))
  incident.add(events)
}

describe('urgent and other are compared from where the clock itself began', () => {
  it('shortens the next response of a report that came on Saturday afternoon', () => {
    const policies = [aPolicy({}, answering)]
    const incident = anIncident({ receivedAt: at('13:55', '2026-11-28') }, { policies })
    incident.run(reply, { now: at('13:58', '2026-11-28') })
    hear(incident, at('10:00', '2026-12-01'))
    const [, rebased] = incident.run(
      { type: 'set_urgency', criterionId: asId('no-payroll'), since: 'now' },
      { now: at('10:05', '2026-12-01') },
    )
    expect(rebased).toMatchObject({
      type: 'clock_rebased',
      clock: 'next_response',
      dueBefore: at('10:00', '2026-12-02'),
      dueAfter: at('12:05', '2026-12-01'),
    })
  })
})

describe('a clock that is settled stays as it was', () => {
  it('rebases only the running one of several next responses', () => {
    const policies = [aPolicy({}, answering)]
    const incident = anIncident({}, { policies })
    incident.run(reply, { now: at('11:00') })
    hear(incident, at('11:10'))
    incident.run(reply, { now: at('11:20') })
    hear(incident, at('11:30'))
    const [, settled] = incident.state().clocks.filter(({ facts }) => facts.fulfilledAt !== null)
    incident.run({ type: 'set_urgency', criterionId: asId('no-payroll'), since: 'now' }, { now: at('11:40') })
    const [, before, after] = incident.state().clocks
    expect(before).toEqual(settled)
    expect(after?.facts.rebases).toHaveLength(1)
  })
})

describe('a resolution that is promised only after a correction', () => {
  const account = { type: 'correct_account', accountId: asId<never>('yaqui'), contactId: asId<never>('rosa') } as const
  const unknown = () => anIncident({ accountId: null, contactId: null }, { policies: [] })
  const promised = { policies: [aPolicy({}, solving)] }
  const resolutionOf = (incident: ReturnType<typeof anIncident>) =>
    incident.state().clocks.find(({ kind }) => kind === 'resolution')

  it('counts from the reception', () => {
    const incident = unknown()
    incident.run(account, { ...promised, now: at('11:30') })
    expect(resolutionOf(incident)?.facts.startedAt).toBe(at('10:55'))
  })
  it('does not begin on what is resolved', () => {
    const incident = unknown()
    incident.run({ type: 'resolve' }, { now: at('11:00') })
    incident.run(account, { ...promised, now: at('11:30') })
    expect(resolutionOf(incident)).toBeUndefined()
  })
  it('counts from the reopening in a later cycle, also where the first one was solved', () => {
    const incident = anIncident({}, promised)
    incident.run({ type: 'resolve' }, { now: at('11:00') })
    incident.run({ type: 'reopen' }, { now: at('12:00') })
    incident.run({ type: 'correct_system', systemId: asId('produccion') }, { now: at('12:10') })
    expect(runningClocks(incident.state()).filter(({ kind }) => kind === 'resolution')).toEqual([])
    incident.run({ type: 'correct_system', systemId: asId('nomina') }, { now: at('12:20') })
    expect(incident.state().clocks.at(-1)).toMatchObject({
      kind: 'resolution',
      cycle: 2,
      facts: { startedAt: at('12:00') },
    })
  })
  it('is paused from the moment the customer has the word', () => {
    const incident = unknown()
    incident.run({ type: 'wait_for_customer' }, { now: at('11:00') })
    incident.run(account, { ...promised, now: at('11:30') })
    const clock = resolutionOf(incident)
    expect(clock?.facts.pauses).toEqual([{ from: at('11:00'), to: null, reason: 'waiting_customer' }])
    expect(clock && readClock(clock.facts, at('12:00'), () => officeHours)).toMatchObject({
      state: 'paused',
      usedMs: 5 * 60_000,
    })
  })
  it('does not count what the customer took before it began', () => {
    const incident = unknown()
    incident.run({ type: 'wait_for_customer' }, { now: at('11:00') })
    incident.run({ type: 'resume' }, { now: at('12:00') })
    incident.run(account, { ...promised, now: at('12:30') })
    expect(resolutionOf(incident)?.facts.pauses).toMatchObject([{ from: at('11:00'), to: at('12:00') }])
  })
})

describe('an urgent incident is never due later than a plain one', () => {
  const solvedByDay: PlanTargets = {
    urgent: { resolution: twoHours },
    other: { resolution: elapsedDay },
  }
  const policies = [aPolicy({}, solvedByDay)]
  const resolutionOf = (incident: ReturnType<typeof anIncident>) =>
    runningClocks(incident.state()).find(({ kind }) => kind === 'resolution')
  const dueOf = (incident: ReturnType<typeof anIncident>, now: Instant) => {
    const clock = resolutionOf(incident)
    return clock && readClock(clock.facts, now, () => officeHours).dueAt
  }
  it('also where a pause turned the order of the two promises round', () => {
    const friday = '2026-11-27'
    const opening = { receivedAt: at('17:00', friday), criterionId: asId<never>('no-payroll') }
    const incident = anIncident(opening, { policies })
    expect(dueOf(incident, at('17:00', friday))).toBe(at('19:00', friday))
    incident.run({ type: 'wait_for_customer' }, { now: at('18:00', friday) })
    const answered = at('14:00', '2026-11-28') // closing time: the urgent hour that is left would be Monday's
    const [, rebased] = incident.run({ type: 'resume' }, { now: answered })
    expect(rebased).toMatchObject({
      type: 'clock_rebased',
      cause: 'earlier_if_not_urgent',
      dueBefore: at('10:00', '2026-11-30'),
      dueAfter: at('13:00', '2026-11-29'),
    })
  })
  it('a correction counts what became urgent only later from then on, and breaches nothing at once', () => {
    const incident = anIncident({ systemId: asId('produccion') }, { policies })
    const urgent = { type: 'set_urgency', criterionId: asId<never>('no-payroll'), since: 'now' } as const
    incident.run(urgent, { now: at('16:00') })
    incident.run({ type: 'correct_system', systemId: asId('nomina') }, { now: at('16:30') })
    expect(dueOf(incident, at('16:30'))).toBe(at('18:30'))
  })
  it('takes the row of the plan that is due first on a Saturday before closing', () => {
    const saturday = '2026-11-28'
    const incident = anIncident(
      { receivedAt: at('13:55', saturday), criterionId: asId<never>('no-payroll') },
      { policies },
    )
    expect(dueOf(incident, at('13:55', saturday))).toBe(at('13:55', '2026-11-29'))
  })
})
