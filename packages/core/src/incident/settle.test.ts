import { describe, expect, it } from 'vitest'
import type { PlanTargets } from '../coverage/policy.ts'
import { asId } from '../ids.ts'
import { customerReplied } from './customer-reply.ts'
import { runningClocks } from './incident.ts'
import { aContext, anIncident, aPolicy, at } from './incident-under-test.ts'

const day = { minutes: 1440, clock: 'elapsed' } as const
const twoHours = { minutes: 120, clock: 'working' } as const
const targets: PlanTargets = {
  urgent: {},
  other: { first_response: day, next_response: day, resolution: twoHours },
}
const policies = [aPolicy({}, targets)]
const solved = { answered: { seconds: 240 } }

describe('a call that was solved while it lasted seals its verdicts', () => {
  it('meets the first response and the resolution', () => {
    const incident = anIncident(solved, { policies })
    expect(incident.types().slice(-5)).toEqual(['clock_started', 'called', 'target_met', 'resolved', 'target_met'])
    expect(incident.events.filter(({ type }) => type === 'target_met')).toMatchObject([
      { clock: 'first_response', dueAt: at('10:55', '2026-11-25'), decidedAt: at('10:55') },
      { clock: 'resolution', dueAt: at('12:55'), decidedAt: at('10:55') },
    ])
  })
  it('breaches what was due before the call was written down', () => {
    const incident = anIncident({ ...solved, receivedAt: at('09:00') }, { policies, now: at('12:00') })
    expect(incident.events.at(-1)).toMatchObject({
      type: 'target_breached',
      clock: 'resolution',
      decidedAt: at('11:00'),
    })
  })
})

describe('closing stops what still runs for nothing', () => {
  it('ends a first response that was never given, without calling it met', () => {
    const incident = anIncident({}, { policies })
    incident.run({ type: 'resolve' }, { now: at('11:00') })
    expect(incident.run({ type: 'close' }, { now: at('11:10') })).toMatchObject([
      { type: 'closed' },
      { type: 'clock_stopped', clock: 'first_response', cause: 'closed' },
    ])
    expect(runningClocks(incident.state())).toEqual([])
  })
  it('seals the breach of one that was due before, at the due instant', () => {
    const incident = anIncident({}, { policies })
    incident.run({ type: 'resolve' }, { now: at('11:00') })
    expect(incident.run({ type: 'close' }, { now: at('09:00', '2026-11-26') })).toMatchObject([
      { type: 'closed' },
      { type: 'target_breached', clock: 'first_response', decidedAt: at('10:55', '2026-11-25') },
      { type: 'clock_stopped', clock: 'first_response' },
    ])
  })
  it('ends an answer that was owed, and owes it anew in the cycle of a reopening', () => {
    const incident = anIncident(solved, { policies })
    const heard = { contentId: asId<never>('c3'), channel: 'email', contactId: null, automatic: false }
    const hear = (now: ReturnType<typeof at>) =>
      incident.add(customerReplied(incident.state(), { ...heard, receivedAt: now }, aContext({ now, policies })))
    hear(at('11:30'))
    incident.run({ type: 'resolve' }, { now: at('11:40') })
    const closed = incident.run({ type: 'close' }, { now: at('11:50') })
    expect(closed.at(-1)).toMatchObject({ type: 'clock_stopped', clock: 'next_response', cycle: 2 })
    hear(at('12:30'))
    expect(runningClocks(incident.state())).toMatchObject([
      { kind: 'next_response', cycle: 3 },
      { kind: 'resolution', cycle: 3 },
    ])
  })
  it('says nothing of clocks that are settled', () => {
    const incident = anIncident(solved, { policies })
    expect(incident.run({ type: 'close' })).toHaveLength(1)
  })
})
