import { asId, type CriterionId, type IncidentCommand, type Instant, parseInstant } from '@mesa/core'
import { aReport, openTestDesk, type TestDesk } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let mesa: TestDesk
let folio: string
beforeEach(async () => {
  mesa = await openTestDesk()
  const received = await mesa.receive(aReport({ subject: 'Nómina', text: 'No sale la nómina' }))
  folio = 'folio' in received ? received.folio : ''
})
afterEach(() => mesa.close())

const at = (time: string): Instant => parseInstant(`2026-11-24T${time}:00-07:00`)
const HOUR_MS = 3_600_000
const urgent: IncidentCommand = { type: 'set_urgency', criterionId: asId<CriterionId>('no-payroll'), since: 'start' }

const run = (time: string, command: IncidentCommand) => {
  mesa.clock.now = at(time)
  return mesa.desk.runCommand(folio, command, { user: mesa.user('help_desk') })
}
const explain = (time: string) => {
  mesa.clock.now = at(time)
  return mesa.desk.explain({ folio, clock: 'first_response', cycle: 1 })
}
const reply: IncidentCommand = { type: 'reply', text: 'Listo.', to: ['rosa@yaqui.example'], after: 'stay' }

describe('why is it due then? (sla.md)', () => {
  it('names the policy, the calendar, who said that it is urgent, and what it was before', async () => {
    await run('11:10', urgent)
    const { policy, calendars, urgentBy, rebases, explanation } = await explain('11:30')
    expect(policy).toMatchObject({ number: 'P-yaqui', version: 1, planName: 'Premium' })
    expect(Object.values(calendars)).toEqual([{ name: 'Oficina', version: 1, timezone: 'America/Hermosillo' }])
    expect(urgentBy).toMatchObject({ criterionId: 'no-payroll', saidBy: 'help_desk', at: at('11:10') })
    expect(rebases).toMatchObject([{ at: at('11:10'), by: 'help_desk', cause: 'urgency_set', mode: 'from_start' }])
    expect(rebases[0]?.dueAfter).toBe(at('12:55'))
    expect(rebases[0]?.dueBefore).toBe(at('10:55') + 24 * HOUR_MS)
    expect(explanation.reading.dueAt).toBe(at('12:55'))
  })
  it('points at the event of every change, as the timeline numbers it', async () => {
    await run('11:10', urgent)
    const { rebases } = await explain('11:30')
    const { timeline } = await mesa.desk.incident(folio, mesa.user('help_desk'))
    expect(timeline.find(({ version }) => version === rebases[0]?.version)?.event.type).toBe('clock_rebased')
  })
  it('counts to the promise, to the millisecond', async () => {
    await run('11:10', urgent)
    const { explanation } = await explain('11:30')
    const counted = explanation.segments.filter(({ kind }) => kind === 'counted')
    expect(counted.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(2 * HOUR_MS)
  })
})

describe('a verdict is explained by what held when it was judged', () => {
  it('whatever is corrected afterwards', async () => {
    await run('11:10', urgent)
    await run('11:40', reply)
    const judged = await explain('11:41')
    await run('11:50', { type: 'correct_system', systemId: asId('produccion') })
    await run('11:55', { type: 'withdraw_urgency' })
    const later = await explain('18:00')
    expect(judged.sealed).toMatchObject({ result: 'met', at: at('11:40'), dueAt: at('12:55') })
    expect({ ...later, readAt: 0 }).toEqual({ ...judged, readAt: 0 })
  })
  it('also while nobody has answered', async () => {
    await run('11:10', urgent)
    const { policy, explanation, sealed } = await explain('18:00')
    expect(explanation.reading.verdict).toMatchObject({ result: 'breached', dueAt: at('12:55') })
    expect(policy?.number).toBe('P-yaqui')
    expect(sealed).toBeNull()
  })
})

it("tells the team's objective as nobody's policy", async () => {
  await run('11:00', { type: 'correct_system', systemId: asId('produccion') })
  const { policy, clock } = await explain('11:30')
  expect(clock.objective).toBe(true)
  expect(policy).toBeNull()
})

it.each([
  ['2026-000009', 1],
  ['this one', 2],
] as const)('says that a clock of %s in cycle %i is not there', async (asked, cycle) => {
  const of = asked === 'this one' ? folio : asked
  await expect(mesa.desk.explain({ folio: of, clock: 'first_response', cycle })).rejects.toMatchObject({
    code: 'incident.not_found',
  })
})
