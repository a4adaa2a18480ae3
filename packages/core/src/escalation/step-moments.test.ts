import { describe, expect, it } from 'vitest'
import { asId } from '../ids.ts'
import { anIncident, aPolicy, at, officeHours, premiumTargets } from '../incident/incident-under-test.ts'
import { aLadder, aStep, withLadder } from './ladder-under-test.ts'
import { stepMoments } from './step-moments.ts'

const ladder = aLadder([
  aStep('start'),
  aStep('minutes', { when: { at: 'after_start', minutes: 15 } }),
  aStep('half', { when: { at: 'percent', percent: 50 } }),
  aStep('due', { when: { at: 'percent', percent: 100 } }),
  aStep('late', { when: { at: 'after_due', minutes: 30 } }),
])
const onResolution = { ...ladder, clock: 'resolution' as const }
const urgent = asId<never>('no-payroll')

const momentsOf = (incident: ReturnType<typeof anIncident>, of = ladder) =>
  Object.fromEntries(stepMoments(incident.state(), of, () => officeHours).map(({ step, dueAt }) => [step.id, dueAt]))

const anUrgent = (receivedAt = at('10:55'), of = ladder) =>
  anIncident({ criterionId: urgent, receivedAt }, withLadder(of))

describe('the moments of a ladder (sla.md, Escalation)', () => {
  it('count as the clock does: lunch and night are none of it', () => {
    expect(momentsOf(anUrgent())).toEqual({
      start: at('10:55'),
      minutes: at('11:10'),
      half: at('11:55'),
      due: at('12:55'),
      late: at('15:25'),
    })
    expect(momentsOf(anUrgent(at('18:30')))).toMatchObject({
      start: at('18:30'),
      minutes: at('18:45'),
      half: at('09:30', '2026-11-25'),
      due: at('10:30', '2026-11-25'),
    })
  })

  it('use the objective where nothing is promised', () => {
    const incident = anIncident({ criterionId: urgent, accountId: null, contactId: null }, withLadder(ladder))
    expect(momentsOf(incident)).toMatchObject({ minutes: at('11:10'), half: at('16:55') })
  })

  it('are those of now where urgency comes later, and move with the rebase', () => {
    const incident = anIncident({}, withLadder(ladder))
    expect(momentsOf(incident)).toEqual({})
    incident.run({ type: 'set_urgency', criterionId: urgent, since: 'now' }, { now: at('12:00') })
    expect(momentsOf(incident)).toEqual({
      start: at('12:00'),
      minutes: at('12:15'),
      half: at('13:00'),
      due: at('16:00'),
      late: at('16:30'),
    })
  })

  it('wait while the clock is paused, and move by the pause', () => {
    const target = { minutes: 120, clock: 'working' as const }
    const targets = { ...premiumTargets, urgent: { first_response: target, resolution: target } }
    const context = { ...withLadder(onResolution), policies: [aPolicy({}, targets)] }
    const incident = anIncident({ criterionId: urgent }, context)
    incident.run({ type: 'wait_for_customer' }, { now: at('11:15') })
    // What was reached before the pause stays; what lies ahead has no instant.
    expect(momentsOf(incident, onResolution)).toEqual({ start: at('10:55'), minutes: at('11:10') })
    incident.run({ type: 'resume' }, { now: at('11:45') })
    expect(momentsOf(incident, onResolution)).toMatchObject({ half: at('12:25'), due: at('15:25'), late: at('15:55') })
  })

  it('go by the answer where the ladder speaks of a solution that nobody promised', () => {
    expect(momentsOf(anUrgent(at('10:55'), onResolution), onResolution)).toMatchObject({ due: at('12:55') })
  })

  it('end with the answer where they are shares of its target; what nobody took stays', () => {
    const steps = aLadder([
      ...ladder.steps,
      aStep('silent', { when: { at: 'after_start', minutes: 60 }, condition: 'no_answer' }),
    ])
    const incident = anUrgent(at('10:55'), steps)
    incident.run({ type: 'reply', text: 'Va.', to: ['r@y.example'], after: 'stay' }, { now: at('11:00') })
    expect(Object.keys(momentsOf(incident, steps))).toEqual(['start', 'minutes'])
  })

  it('are none once it is resolved, and those of the new debt once it is reopened', () => {
    const incident = anUrgent()
    incident.run({ type: 'resolve' }, { now: at('11:00') })
    expect(momentsOf(incident)).toEqual({})
    incident.run({ type: 'reopen' }, { now: at('12:00') })
    expect(momentsOf(incident)).toMatchObject({ start: at('12:00'), minutes: at('12:15') })
  })
})

describe('which ladder holds', () => {
  it('is said when it changes and only then', () => {
    const incident = anUrgent()
    expect(incident.events.filter(({ type }) => type === 'ladder_chosen')).toMatchObject([{ ladder: 'ladder-1' }])
    incident.run({ type: 'correct_system', systemId: asId('facturacion') })
    incident.run({ type: 'withdraw_urgency' })
    incident.run({ type: 'set_urgency', criterionId: urgent, since: 'start' })
    expect(incident.events.filter(({ type }) => type === 'ladder_chosen')).toMatchObject([
      { ladder: 'ladder-1' },
      { ladder: null },
      { ladder: 'ladder-1' },
    ])
  })

  it('is the new version once the incident is reopened', () => {
    const incident = anUrgent()
    incident.run({ type: 'resolve' })
    const second = { ...ladder, id: asId<never>('ladder-2') }
    expect(incident.run({ type: 'reopen' }, { now: at('12:00'), ...withLadder(second) })).toContainEqual(
      expect.objectContaining({ type: 'ladder_chosen', ladder: 'ladder-2', cycle: 2 }),
    )
  })
})
