import { describe, expect, it } from 'vitest'
import { aCalendar, always, officeHours } from '../calendar/sample-calendars.ts'
import type { Instant } from '../instant.ts'
import { evolveClock, startClock } from './clock.ts'
import type { ClockFacts, Rebase } from './clock-facts.ts'
import { type ClockReading, foldClock, readClock, readingAt } from './clock-reading.ts'
import type { Pause } from './pause.ts'
import { at, calendarId, lookup, someFacts } from './sample-clocks.ts'

const MINUTE_MS = 60_000
const calendars = lookup({
  office: officeHours(),
  always: always(),
  never: aCalendar('America/Hermosillo', { every: '' }),
})
const day = (time: string): Instant => at(`2026-11-10T${time}`)
const read = (facts: ClockFacts, time: string): ClockReading => readClock(facts, day(time), calendars)
const pause = (from: string, to: string | null): Pause => ({ from: day(from), to: to === null ? null : day(to) })
const rebase = (time: string, mode: Rebase['mode'], change: Partial<Rebase> = {}): Rebase => ({
  at: day(time),
  mode,
  ...change,
})
const usedMinutes = (facts: ClockFacts, time: string): number => read(facts, time).usedMs / MINUTE_MS
/** One working hour from 9:00. */
const hour = (change: Partial<ClockFacts> = {}): ClockFacts =>
  someFacts({ startedAt: day('09:00'), target: { minutes: 60, clock: 'working' }, ...change })

describe('rule 11: nothing counts in a pause', () => {
  it('is [from, to)', () => {
    expect(usedMinutes(hour({ pauses: [pause('09:10', '09:20')] }), '09:30')).toBe(20)
  })
  it('is counted once where pauses overlap or touch', () => {
    const pauses = [pause('09:10', '09:20'), pause('09:15', '09:25'), pause('09:25', '09:30')]
    expect(usedMinutes(hour({ pauses }), '09:40')).toBe(20)
  })
  it('may begin before the start', () => {
    expect(usedMinutes(hour({ pauses: [pause('08:00', '09:10')] }), '09:30')).toBe(20)
    expect(usedMinutes(hour({ pauses: [pause('08:00', '09:00')] }), '09:30')).toBe(30)
  })
  it('is none when it ends as it begins', () => {
    expect(read(hour({ pauses: [pause('09:10', '09:10')] }), '09:10').state).toBe('running')
  })
  it('is open at an instant before its end, whatever the end will be', () => {
    const facts = hour({ pauses: [pause('09:10', '09:20')] })
    expect(read(facts, '09:15')).toEqual(read(hour({ pauses: [pause('09:10', null)] }), '09:15'))
  })
})

describe('rule 12: a paused clock has no due instant', () => {
  it('tells what remains', () => {
    expect(read(hour({ pauses: [pause('09:10', null)] }), '09:30')).toMatchObject({
      state: 'paused',
      dueAt: null,
      noDue: 'paused',
      remainingMs: 50 * MINUTE_MS,
      warnAt: null,
    })
  })
  it('is not breached with nothing remaining', () => {
    const facts = hour({ pauses: [pause('10:00', '11:00')] })
    expect(read(facts, '10:59')).toMatchObject({ state: 'paused', remainingMs: 0, verdict: null })
    expect(read(facts, '11:00')).toMatchObject({ state: 'running', dueAt: day('11:00'), verdict: null })
    expect(read(facts, '11:01').verdict).toMatchObject({ result: 'breached', at: day('11:00') })
  })
})

describe('rule 13: facts of one instant have an order', () => {
  it('a pause that begins as another ends leaves no moment between them', () => {
    const facts = hour({
      pauses: [pause('09:50', '10:30'), pause('10:30', '10:40')],
      target: { minutes: 50, clock: 'working' },
    })
    expect(read(facts, '10:35').state).toBe('paused')
  })
  it('a fulfilment is taken last: in a pause that begins then, it is met while paused', () => {
    const facts = hour({ pauses: [pause('09:30', null)], fulfilledAt: day('09:30') })
    expect(read(facts, '09:30').verdict).toEqual({ result: 'met', at: day('09:30'), dueAt: null, noDue: 'paused' })
  })
  it('rebases of one instant apply as listed', () => {
    const rebases = [rebase('09:30', 'keep_used', { minutes: 10 }), rebase('09:30', 'keep_used', { minutes: 90 })]
    expect(read(hour({ rebases }), '09:40').dueAt).toBe(day('10:30'))
  })
})

describe('rule 13: nothing is judged between facts of one instant', () => {
  const recount = rebase('09:30', 'from_start', { minutes: 10 })
  it('a recount that puts the due instant into the past is undone by the next rebase', () => {
    const rebases = [recount, rebase('09:30', 'keep_used', { minutes: 60 })]
    expect(read(hour({ rebases }), '09:30')).toMatchObject({ verdict: null, dueAt: day('10:00') })
  })
  it('a pause that begins as another ends keeps such a clock from being breached', () => {
    const pauses = [pause('09:20', '09:40'), pause('09:40', '09:50')]
    expect(read(hour({ pauses, rebases: [recount] }), '09:45')).toMatchObject({ state: 'paused', verdict: null })
    expect(read(hour({ pauses, rebases: [recount] }), '09:50').verdict).toMatchObject({ at: day('09:50') })
  })
})

describe('rules 14 to 17: rebases', () => {
  it('14: keep_used keeps what was used under the old rule', () => {
    const facts = hour({ rebases: [rebase('09:30', 'keep_used', { minutes: 120 })] })
    expect(read(facts, '09:40')).toMatchObject({
      usedMs: 40 * MINUTE_MS,
      remainingMs: 80 * MINUTE_MS,
      dueAt: day('11:00'),
    })
  })
  it('14: keep_used keeps milliseconds when the calendar or the clock is exchanged', () => {
    const facts = someFacts({ rebases: [rebase('14:00', 'keep_used', { calendarVersionId: calendarId('always') })] })
    expect(usedMinutes(facts, '14:10')).toBe(40)
    expect(usedMinutes(someFacts({ rebases: [rebase('14:00', 'keep_used', { clock: 'elapsed' })] }), '14:10')).toBe(40)
  })
  it('15: from_start counts as though the new rule had always held, less the pauses', () => {
    const facts = someFacts({
      pauses: [pause('13:10', '13:20')],
      rebases: [rebase('14:00', 'from_start', { clock: 'elapsed' })],
    })
    expect(usedMinutes(facts, '14:10')).toBe(90)
  })
  it('15: from_start forgets earlier rebases', () => {
    const rebases = [rebase('09:20', 'from_now'), rebase('09:30', 'from_start')]
    expect(read(hour({ rebases }), '09:30')).toMatchObject({ usedMs: 30 * MINUTE_MS, dueAt: day('10:00') })
  })
  it('16: from_now begins again', () => {
    expect(read(hour({ rebases: [rebase('09:30', 'from_now')] }), '09:40')).toMatchObject({
      usedMs: 10 * MINUTE_MS,
      dueAt: day('10:30'),
      segments: [{ from: day('09:30'), to: day('09:40') }],
    })
  })
  it('17: a shorter target that is exceeded already is due at the rebase, or when its pause ends', () => {
    const rebases = [rebase('09:30', 'keep_used', { minutes: 10 })]
    expect(read(hour({ rebases }), '09:30')).toMatchObject({ dueAt: day('09:30'), verdict: null })
    expect(read(hour({ rebases }), '09:31').verdict).toMatchObject({ result: 'breached', at: day('09:30') })
    const paused = hour({ rebases, pauses: [pause('09:20', '09:50')] })
    expect(read(paused, '09:51').verdict).toMatchObject({ at: day('09:50'), dueAt: day('09:50') })
  })
})

describe('rule 18: met', () => {
  it.each(['09:20', '10:00'])('at %s, not after the due instant', (time) => {
    expect(read(hour({ fulfilledAt: day(time) }), '12:00').verdict).toEqual({
      result: 'met',
      at: day(time),
      dueAt: day('10:00'),
      noDue: null,
    })
  })
  it('without a due instant where there never is one', () => {
    const facts = hour({ calendarVersionId: calendarId('never'), fulfilledAt: day('09:20') })
    expect(read(facts, '09:20')).toMatchObject({ state: 'met', dueAt: null, noDue: 'never' })
  })
  it('while paused, even when a recount put the due instant into the past', () => {
    const facts = hour({
      pauses: [pause('09:40', '11:00')],
      rebases: [rebase('10:00', 'from_start', { minutes: 10 })],
      fulfilledAt: day('10:30'),
    })
    expect(read(facts, '12:00').verdict).toEqual({ result: 'met', at: day('10:30'), dueAt: null, noDue: 'paused' })
  })
  it('of the start when it was fulfilled before: an answer in the call that raised it', () => {
    expect(read(hour({ fulfilledAt: day('08:55') }), '09:00')).toMatchObject({ state: 'met', usedMs: 0 })
  })
})

describe('rule 19: breached', () => {
  it('not yet at the due instant, and from it afterwards', () => {
    expect(read(hour(), '10:00')).toMatchObject({ state: 'running', remainingMs: 0, verdict: null })
    expect(read(hour(), '10:01').verdict).toEqual({
      result: 'breached',
      at: day('10:00'),
      dueAt: day('10:00'),
      noDue: null,
    })
  })
  it('not where a pause or a rebase of the due instant takes effect', () => {
    expect(read(hour({ pauses: [pause('10:00', null)] }), '10:30').verdict).toBeNull()
    expect(read(hour({ rebases: [rebase('10:00', 'keep_used', { minutes: 90 })] }), '10:20').verdict).toBeNull()
  })
  it('at the instant of a recount that puts the due instant into the past, and then already', () => {
    const facts = hour({ rebases: [rebase('09:30', 'from_start', { minutes: 10 })] })
    expect(read(facts, '09:30').verdict).toMatchObject({ result: 'breached', at: day('09:30'), dueAt: day('09:10') })
  })
  it('at the end of the pause that such a recount fell into', () => {
    const facts = hour({ pauses: [pause('09:20', '09:50')], rebases: [rebase('09:30', 'from_start', { minutes: 10 })] })
    expect(read(facts, '09:49')).toMatchObject({ state: 'paused', verdict: null })
    expect(read(facts, '09:50').verdict).toMatchObject({ at: day('09:50'), dueAt: day('09:10') })
  })
  it('although it is fulfilled at the instant of such a recount', () => {
    const facts = hour({ rebases: [rebase('09:30', 'from_start', { minutes: 10 })], fulfilledAt: day('09:30') })
    expect(read(facts, '09:30').verdict?.result).toBe('breached')
  })
})

describe('rules 20 and 21: a verdict is sealed', () => {
  const late = hour({
    pauses: [pause('10:10', '10:20')],
    rebases: [rebase('10:30', 'from_start', { minutes: 600 })],
    fulfilledAt: day('10:40'),
  })
  it('20: nothing that comes later changes it, and it is what due shows', () => {
    expect(read(late, '12:00')).toMatchObject({ state: 'breached', dueAt: day('10:00'), target: { minutes: 60 } })
  })
  it('21: used goes on, less pauses, until the fulfilment', () => {
    expect(usedMinutes(late, '10:30')).toBe(80)
    expect(usedMinutes(late, '12:00')).toBe(90)
    expect(read(late, '12:00').remainingMs).toBe(0)
  })
  it('21: used stops for good when met', () => {
    expect(usedMinutes(hour({ fulfilledAt: day('09:20') }), '12:00')).toBe(20)
  })
  it('a second fulfilment is not taken', () => {
    const clock = foldClock(hour({ fulfilledAt: day('09:20') }), day('09:20'), calendars)
    const again = evolveClock(clock, { type: 'fulfilled', at: day('09:50') }, calendars)
    expect(readingAt(again, day('12:00'), calendars)).toMatchObject({
      usedMs: 20 * MINUTE_MS,
      verdict: { at: day('09:20') },
    })
  })
})

describe('rule 22: state', () => {
  it('is outside hours at lunch for a working clock only', () => {
    expect(read(someFacts(), '13:00').state).toBe('outside_hours')
    expect(read(someFacts(), '15:00').state).toBe('running')
    expect(read(someFacts({ target: { minutes: 120, clock: 'elapsed' } }), '13:00').state).toBe('running')
  })
  it('is paused rather than outside hours', () => {
    expect(read(someFacts({ pauses: [pause('12:40', null)] }), '13:00').state).toBe('paused')
  })
})

describe('rule 23: segments', () => {
  it('are sorted, apart, end now and add up to used', () => {
    expect(read(someFacts(), '15:20').segments).toEqual([
      { from: day('12:30'), to: day('13:00') },
      { from: day('15:00'), to: day('15:20') },
    ])
  })
  it('are one across a rebase and across midnight', () => {
    const facts = hour({
      target: { minutes: 9000, clock: 'working' },
      calendarVersionId: calendarId('always'),
      rebases: [rebase('12:00', 'keep_used', { minutes: 9001 })],
    })
    const now = at('2026-11-12T10:00')
    expect(readClock(facts, now, calendars).segments).toEqual([{ from: day('09:00'), to: now }])
  })
})

describe('due soon', () => {
  it('is told by a running clock, and follows a rebase', () => {
    expect(read(hour(), '09:10').warnAt).toBe(day('09:45'))
    expect(read(hour({ rebases: [rebase('09:05', 'keep_used', { minutes: 120 })] }), '09:10').warnAt).toBe(day('10:30'))
    expect(read(hour(), '09:50').warnAt).toBe(day('09:50'))
    expect(read(hour({ fulfilledAt: day('09:20') }), '09:50').warnAt).toBeNull()
  })
})

describe('the fold', () => {
  it('is plain JSON', () => {
    const clock = foldClock(someFacts({ pauses: [pause('12:40', '12:50')] }), day('12:45'), calendars)
    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock)
  })
  it('refuses a fact of the past: that is counted again from all facts', () => {
    const clock = evolveClock(startClock(hour()), { type: 'pause_began', at: day('09:30') }, calendars)
    expect(() => evolveClock(clock, { type: 'pause_ended', at: day('09:20') }, calendars)).toThrow(RangeError)
  })
})
