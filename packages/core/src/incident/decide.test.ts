import { describe, expect, it } from 'vitest'
import { asId } from '../ids.ts'
import { readClock } from '../targets/clock-reading.ts'
import type { IncidentCommand } from './commands.ts'
import { customerReplied, takesReply } from './customer-reply.ts'
import { aContext, anIncident, aPolicy, at, office, officeHours } from './incident-under-test.ts'
import { leadClock } from './lead-clock.ts'
import { promiseFacts } from './promise-facts.ts'

const calendars = () => officeHours
const payroll = asId<never>('no-payroll')

describe('R14, R15: the plan says when the first answer is due', () => {
  it('promises 24 elapsed hours for a report that is not urgent', () => {
    expect(leadClock(anIncident().state(), calendars).dueAt).toBe(at('10:55', '2026-11-25'))
  })
  it('promises 2 working hours for an urgent one', () => {
    const { state } = anIncident({ criterionId: payroll })
    expect(leadClock(state(), calendars).dueAt).toBe(at('12:55'))
  })
  it('counts from the arrival, also when it was entered later', () => {
    const { state } = anIncident({ criterionId: payroll, receivedAt: at('09:30') }, { now: at('12:00') })
    expect(leadClock(state(), calendars).dueAt).toBe(at('11:30'))
  })
  it('never lets an urgent incident be due later than the same one that is not urgent', () => {
    const saturday = at('13:55', '2026-11-28')
    const plain = leadClock(anIncident({ receivedAt: saturday }).state(), calendars).dueAt
    const urgent = leadClock(anIncident({ receivedAt: saturday, criterionId: payroll }).state(), calendars).dueAt
    expect(urgent).toBe(plain)
  })
})

describe('R13: urgency follows from a named criterion', () => {
  it('counts again from the start when it was urgent from the start', () => {
    const incident = anIncident()
    const decided = incident.run({ type: 'set_urgency', criterionId: payroll, since: 'start' }, { now: at('10:58') })
    expect(decided[1]).toMatchObject({
      type: 'clock_rebased',
      mode: 'from_start',
      cause: 'urgency_set',
      dueBefore: at('10:55', '2026-11-25'),
      dueAfter: at('12:55'),
    })
    expect(leadClock(incident.state(), calendars).dueAt).toBe(at('12:55'))
  })
  it('counts from now when something changed now', () => {
    const incident = anIncident()
    incident.run({ type: 'set_urgency', criterionId: payroll, since: 'now' }, { now: at('12:00') })
    expect(leadClock(incident.state(), calendars).dueAt).toBe(at('16:00'))
  })
  it('keeps the promise that ends earlier when urgency would only add time', () => {
    const incident = anIncident({ receivedAt: at('12:00', '2026-11-23') })
    incident.run({ type: 'set_urgency', criterionId: payroll, since: 'now' }, { now: at('11:55') })
    expect(leadClock(incident.state(), calendars).dueAt).toBe(at('12:00'))
  })
  it('keeps what was used when it is withdrawn', () => {
    const incident = anIncident({ criterionId: payroll })
    const decided = incident.run({ type: 'withdraw_urgency' }, { now: at('11:55') })
    expect(decided.map(({ type }) => type)).toEqual(['urgency_withdrawn', 'clock_rebased'])
    expect(leadClock(incident.state(), calendars).dueAt).toBe(at('10:55', '2026-11-25'))
  })
  it('refuses a criterion that nobody knows', () => {
    const unknown = asId<never>('unknown')
    expect(() => anIncident().run({ type: 'set_urgency', criterionId: unknown, since: 'start' })).toThrow(
      'criterion.not_known',
    )
  })
})

describe('R16: who has no promise has an objective, which is never told', () => {
  it('runs the objective for an account without a policy', () => {
    const { state } = anIncident({}, { policies: [] })
    const [clock] = state().clocks
    expect(clock).toMatchObject({ kind: 'first_response', objective: true })
    expect(leadClock(state(), calendars)).toMatchObject({ dueAt: null })
    expect(promiseFacts(state(), 'Nómina', calendars)).toMatchObject({ kind: 'none', because: 'account_has_no_policy' })
  })
  it('R19: names the policy that does not cover the system', () => {
    const { state } = anIncident({ systemId: asId('produccion') }, { policies: [aPolicy()] })
    const { number } = aPolicy()
    expect(promiseFacts(state(), 'Producción', calendars)).toEqual({
      kind: 'none',
      because: 'system_not_contracted',
      planName: null,
      policyNumber: number,
      systemName: 'Producción',
    })
  })
  it('runs it for a plan that promises nothing', () => {
    const { state } = anIncident({}, { policies: [aPolicy({}, { urgent: {}, other: {} })] })
    expect(state().coverage.verdict).toBe('covered')
    expect(state().clocks).toMatchObject([{ objective: true }])
  })
})

describe('R19: coverage is decided again as soon as account or system become known', () => {
  it('promises from the start once the account is corrected', () => {
    const incident = anIncident({ accountId: null, contactId: null }, { policies: [] })
    const account = { accountId: asId<never>('yaqui'), contactId: asId<never>('rosa') }
    const decided = incident.run({ type: 'correct_account', ...account }, { now: at('11:30'), policies: [aPolicy()] })
    expect(decided.map(({ type }) => type)).toEqual(['account_corrected', 'coverage_decided', 'clock_rebased'])
    expect(leadClock(incident.state(), calendars).dueAt).toBe(at('10:55', '2026-11-25'))
  })
  it('knows no account and no contact that the directory lacks, nor a contact of another account', () => {
    const incident = anIncident({ accountId: null, contactId: null }, { policies: [] })
    const correct = (accountId: string | null, contactId: string | null) => () =>
      incident.run({
        type: 'correct_account',
        accountId: accountId === null ? null : asId<never>(accountId),
        contactId: contactId === null ? null : asId<never>(contactId),
      })
    expect(correct('unknown', null)).toThrow('account.not_known')
    expect(correct('yaqui', 'no-such')).toThrow('contact.not_known')
    expect(correct('norte', 'rosa')).toThrow('contact.not_known')
    expect(correct(null, 'rosa')).toThrow('contact.not_known')
  })
  it('lets a promise begin even where the objective was missed already', () => {
    const incident = anIncident({ accountId: null, contactId: null }, { policies: [] })
    const late = at('12:00', '2026-12-01')
    incident.run(
      { type: 'correct_account', accountId: asId('yaqui'), contactId: null },
      { now: late, policies: [aPolicy()] },
    )
    const clock = incident.state().clocks.find(({ stopped }) => !stopped)
    expect(clock).toMatchObject({ objective: false })
    expect(clock && readClock(clock.facts, late, calendars).dueAt).toBe(at('10:55', '2026-11-25'))
  })
  it('takes the promise back when the system turns out not to be contracted', () => {
    const incident = anIncident()
    incident.run({ type: 'correct_system', systemId: asId('produccion') }, { now: at('11:00') })
    expect(incident.state().coverage.verdict).toBe('not_covered')
    expect(leadClock(incident.state(), calendars).dueAt).toBeNull()
  })
})

describe('an answer by a person settles what is owed', () => {
  const reply: IncidentCommand & { type: 'reply' } = {
    type: 'reply',
    text: 'Con gusto.',
    to: ['rosa@yaqui.example'],
    after: 'stay',
  }
  it('seals the first response as met', () => {
    const incident = anIncident()
    const decided = incident.run(reply, { now: at('11:30') })
    expect(decided[1]).toMatchObject({ type: 'target_met', clock: 'first_response', dueAt: at('10:55', '2026-11-25') })
    expect(incident.state().status).toBe('in_progress')
  })
  it('seals it as breached at the due instant when it comes late', () => {
    const incident = anIncident({ criterionId: payroll })
    const decided = incident.run(reply, { now: at('16:00') })
    expect(decided[1]).toMatchObject({ type: 'target_breached', dueAt: at('12:55'), decidedAt: at('12:55') })
  })
  it('does not count the call that raises a report, unless it says so', () => {
    const incident = anIncident()
    incident.run(
      { type: 'log_call', text: 'Preguntó por su folio', seconds: 60, answered: false },
      { now: at('11:00') },
    )
    expect(incident.state().clocks[0]?.facts.fulfilledAt).toBeNull()
    incident.run({ type: 'log_call', text: 'Le expliqué cómo', seconds: 60, answered: true }, { now: at('11:10') })
    expect(incident.state().clocks[0]?.facts.fulfilledAt).toBe(at('11:10'))
  })
  it('refuses an empty text and a letter to nobody', () => {
    expect(() => anIncident().run({ ...reply, text: ' \n ' })).toThrow('message.empty')
    expect(() => anIncident().run({ ...reply, to: [] })).toThrow('recipient.missing')
  })
})

describe('the way of an incident', () => {
  const resolve = { type: 'resolve' } as const
  it('R10: is assigned once, however often the same is asked', () => {
    const incident = anIncident()
    expect(incident.run({ type: 'assign', advisorId: asId('ana') })).toHaveLength(1)
    expect(incident.run({ type: 'assign', advisorId: asId('ana') })).toHaveLength(0)
    expect(() => incident.run({ type: 'assign', advisorId: asId('gone') })).toThrow('advisor.not_active')
  })
  it('closes only what was resolved', () => {
    const incident = anIncident()
    expect(() => incident.run({ type: 'close' })).toThrow('incident.not_resolved')
    incident.run(resolve)
    incident.run({ type: 'close' })
    expect(incident.state().status).toBe('closed')
    expect(() => incident.run({ type: 'assign', advisorId: asId('ana') })).toThrow('incident.over')
  })
  it('is reopened by the customer within the window, and later not any more', () => {
    const incident = anIncident()
    incident.run(resolve)
    incident.run({ type: 'close' }, { now: at('12:00') })
    expect(takesReply(incident.state(), at('12:00', '2026-12-08'))).toBe(true)
    expect(takesReply(incident.state(), at('12:01', '2026-12-08'))).toBe(false)

    const heard = {
      contentId: asId<never>('c3'),
      channel: 'email',
      contactId: null,
      receivedAt: at('13:00'),
      automatic: false,
    }
    incident.add(customerReplied(incident.state(), heard, aContext({ now: at('13:00') })))
    expect(incident.state()).toMatchObject({ status: 'in_progress', cycle: 2, closedAt: null })
  })
  it('R12: waits to be assigned again once it is reopened, where its advisor has left', () => {
    const incident = anIncident()
    incident.run({ type: 'assign', advisorId: asId('ana') })
    incident.run(resolve)
    const events = incident.run({ type: 'reopen' }, { now: at('12:00'), isActiveAdvisor: () => false })
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'unassigned', previousAdvisorId: 'ana', cause: 'advisor_left' }),
    )
    expect(incident.state()).toMatchObject({ advisorId: null, cycle: 2 })
  })
  it('pauses only the resolution while the customer has the word', () => {
    const resolution = { minutes: 480, clock: 'working' } as const
    const targets = { urgent: {}, other: { first_response: { minutes: 1440, clock: 'elapsed' } as const, resolution } }
    const incident = anIncident({}, { policies: [aPolicy({}, targets)] })
    incident.run({ type: 'wait_for_customer' }, { now: at('11:00') })
    const [first, second] = incident.state().clocks
    expect(first?.facts.pauses).toHaveLength(0)
    expect(second?.facts.pauses).toEqual([{ from: at('11:00'), to: null, reason: 'waiting_customer' }])
    incident.run({ type: 'resume' }, { now: at('12:00') })
    expect(incident.state().clocks[1]?.facts.pauses).toMatchObject([{ to: at('12:00') }])
  })
  it('is moved by no program: an out-of-office note stays a note', () => {
    const incident = anIncident()
    incident.run({ type: 'wait_for_customer' })
    const heard = {
      contentId: asId<never>('c3'),
      channel: 'email',
      contactId: null,
      receivedAt: at('11:00'),
      automatic: true,
    }
    incident.add(customerReplied(incident.state(), heard, aContext()))
    expect(incident.state().status).toBe('waiting_customer')
  })
  it('names its calendar version in every clock', () => {
    expect(anIncident().state().clocks[0]?.facts.calendarVersionId).toBe(office)
  })
})

describe('a call that was solved while it lasted', () => {
  it('is answered and resolved at once', () => {
    const incident = anIncident({ answered: { seconds: 240 } })
    expect(incident.state()).toMatchObject({ status: 'resolved' })
    expect(incident.state().clocks[0]?.facts.fulfilledAt).toBe(at('10:55'))
  })
})
