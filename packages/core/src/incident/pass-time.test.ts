import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '../deadlines/pending.ts'
import type { LadderStep } from '../escalation/ladder.ts'
import { aLadder, aStep, withLadder } from '../escalation/ladder-under-test.ts'
import { asId } from '../ids.ts'
import { type Instant, toInstant } from '../instant.ts'
import type { DecisionContext } from './context.ts'
import { anIncident, at, officeHours } from './incident-under-test.ts'

const urgent = asId<never>('no-payroll')
const ladder = aLadder([
  aStep('start', { condition: 'unassigned' }),
  aStep('untaken', { when: { at: 'after_start', minutes: 15 }, condition: 'unassigned', raiseTo: 2 }),
  aStep('half', { when: { at: 'percent', percent: 50 }, condition: 'no_answer' }),
  aStep('due', { when: { at: 'percent', percent: 100 }, condition: 'no_answer' }),
])

const anUrgent = (steps: LadderStep[] = ladder.steps, over: Partial<DecisionContext> = {}) =>
  anIncident({ criterionId: urgent }, { ...withLadder(aLadder(steps)), ...over })

const tick = (incident: ReturnType<typeof anIncident>, now: Instant) => incident.run({ type: 'pass_time' }, { now })

describe('what comes due by time alone', () => {
  it('is the same at any later time, once or many times, each with its own instant', () => {
    const often = anUrgent()
    for (let minute = 0; minute < 1440; minute += 7) tick(often, toInstant(at('10:55') + minute * 60_000))
    tick(often, at('10:55', '2026-11-27'))
    const late = anUrgent()
    tick(late, at('10:55', '2026-11-27'))
    expect(tick(late, at('10:56', '2026-11-27'))).toEqual([])
    const facts = (incident: ReturnType<typeof anIncident>) => incident.events.map((event) => ({ ...event, at: null }))
    expect(facts(late)).toEqual(facts(often))
    expect(late.events.slice(-5).map((event) => [event.type, 'dueAt' in event && event.dueAt])).toEqual([
      ['escalation_fired', at('10:55')],
      ['escalation_fired', at('11:10')],
      ['escalation_fired', at('11:55')],
      ['target_breached', at('12:55')],
      ['escalation_fired', at('12:55')],
    ])
    expect(late.state().level).toBe(2)
  })

  it('is nothing at the due instant itself, and all of it a millisecond later', () => {
    const incident = anUrgent()
    tick(incident, at('12:55'))
    expect(incident.types()).not.toContain('target_breached')
    expect(incident.state().firedSteps.map(({ step }) => step)).toEqual(['start', 'untaken', 'half'])
    const rules = { calendars: () => officeHours, ladders: () => ladder }
    expect(deadlinesOf(incident.state(), rules)).toEqual([
      { id: 'breach:incident-1:first_response:1', kind: 'breach', dueAt: at('12:55') + 1 },
      { id: 'escalation:incident-1:1:ladder:due', kind: 'escalation', dueAt: at('12:55') + 1 },
    ])
    expect(tick(incident, toInstant(at('12:55') + 1))).toHaveLength(2)
    expect(deadlinesOf(incident.state(), rules)).toEqual([])
  })

  it('closes what stayed resolved for seven days, by the rule', () => {
    const incident = anIncident()
    incident.run({ type: 'resolve' }, { now: at('11:00') })
    expect(tick(incident, at('10:59', '2026-12-01'))).toEqual([expect.objectContaining({ type: 'target_breached' })])
    expect(tick(incident, at('11:00', '2026-12-01')).map(({ type }) => type)).toEqual(['closed', 'clock_stopped'])
    expect(incident.state().status).toBe('closed')
  })
})

describe('a step whose condition does not hold when it comes due is spent without a word', () => {
  const when = { at: 'after_start', minutes: 15 } as const
  const assign = (incident: ReturnType<typeof anIncident>) => incident.run({ type: 'assign', advisorId: asId('ana') })
  it.each([
    ['unassigned', assign],
    ['not_started', (incident: ReturnType<typeof anIncident>) => incident.run({ type: 'start_work' })],
  ] as const)('%s', (condition, change) => {
    const fires = anUrgent([aStep('s', { when, condition })])
    expect(tick(fires, at('11:10'))).toMatchObject([{ type: 'escalation_fired', step: 's' }])
    const skips = anUrgent([aStep('s', { when, condition })])
    change(skips)
    expect(tick(skips, at('11:10'))).toMatchObject([{ type: 'escalation_skipped', because: condition }])
    skips.run({ type: 'unassign', cause: 'by_hand' })
    expect(tick(skips, at('11:20'))).toEqual([])
  })

  it('no_answer: the answer takes its moment away', () => {
    const incident = anUrgent([aStep('s', { when, condition: 'no_answer' })])
    incident.run({ type: 'reply', text: 'Va.', to: ['r@y.example'], after: 'stay' }, { now: at('11:00') })
    expect(tick(incident, at('11:10'))).toEqual([])
  })

  it('any: whoever has it', () => {
    const incident = anUrgent([aStep('s', { when })])
    assign(incident)
    expect(tick(incident, at('11:10'))).toMatchObject([{ type: 'escalation_fired' }])
  })
})

describe('silence is a failure: who cannot be reached is said, and the next one up is told', () => {
  const told = (steps: LadderStep[], reach: DecisionContext['reach']) => {
    const [event] = tick(anUrgent(steps, { reach }), at('10:55'))
    return event
  }
  const onlyAdmin: DecisionContext['reach'] = (recipient) => {
    if (recipient.to === 'role' && recipient.role === 'admin') return [{ kind: 'user', userId: asId('boss') }]
    return recipient.to === 'advisor' ? 'no_owner' : 'nobody_has_the_role'
  }

  it('goes up from the owner to whoever is left, once', () => {
    const event = told([aStep('s', { notify: [{ to: 'advisor' }, { to: 'role', role: 'support_chief' }] })], onlyAdmin)
    expect(event).toMatchObject({
      notified: [{ reached: { userId: 'boss' }, insteadOf: { to: 'advisor' } }],
      unreached: [
        { recipient: { to: 'advisor' }, because: 'no_owner' },
        { recipient: { role: 'support_chief' }, because: 'nobody_has_the_role' },
        { recipient: { role: 'general_management' } },
      ],
    })
  })

  it('fires also where nobody at all is left', () => {
    expect(told([aStep('s')], () => 'nobody_has_the_role')).toMatchObject({ type: 'escalation_fired', notified: [] })
  })

  it('goes from an area to General Management', () => {
    const reach: DecisionContext['reach'] = (recipient) =>
      recipient.to === 'role' ? [{ kind: 'user', userId: asId(recipient.role) }] : 'area_not_active'
    expect(told([aStep('s', { notify: [{ to: 'area', areaId: 'calidad' }] })], reach)).toMatchObject({
      notified: [{ reached: { userId: 'general_management' }, insteadOf: { areaId: 'calidad' } }],
    })
  })
})

it('a step fires once a cycle, and again in the next one', () => {
  const incident = anUrgent([aStep('s')])
  expect(tick(incident, at('10:55'))).toHaveLength(1)
  incident.run({ type: 'resolve' }, { now: at('11:00') })
  incident.run({ type: 'reopen' }, { now: at('12:00') })
  expect(tick(incident, at('12:00'))).toMatchObject([{ type: 'escalation_fired', cycle: 2, dueAt: at('12:00') }])
  expect(tick(incident, at('12:01'))).toEqual([])
})

it('R11: what one ladder has spent keeps the alarm of another silent for no step of the same name', () => {
  const plain = aLadder([aStep('paso-1')], { id: asId('plain-1'), ladderId: 'plain' })
  const alarm = aLadder([aStep('paso-1')], { id: asId('alarm-1'), ladderId: 'alarm' })
  const both = [plain, alarm]
  const incident = anIncident(
    {},
    {
      ...withLadder(plain),
      ladders: (id) => both.find((each) => each.id === id) ?? plain,
      ladderInEffect: (id) => both.find(({ ladderId }) => ladderId === id) ?? null,
      defaultLadders: { urgent: 'alarm', other: 'plain' },
    },
  )
  const [first] = tick(incident, at('11:00'))
  incident.run({ type: 'set_urgency', criterionId: urgent, since: 'now' }, { now: at('11:30') })
  const [second] = tick(incident, at('11:30'))
  expect([first, second]).toMatchObject([
    { type: 'escalation_fired', ladder: 'plain-1', step: 'paso-1' },
    { type: 'escalation_fired', ladder: 'alarm-1', step: 'paso-1' },
  ])
  const mails = [first, second].flatMap((event) => (event?.type === 'escalation_fired' ? event.notified : []))
  expect(new Set(mails.map(({ outboxId }) => outboxId)).size).toBe(2)
  expect(tick(incident, at('11:31'))).toEqual([])
})
