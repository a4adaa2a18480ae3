import { describe, expect, it } from 'vitest'
import { always, officeHours } from '../calendar/sample-calendars.ts'
import type { Instant } from '../instant.ts'
import type { ClockFacts } from './clock-facts.ts'
import { explainClock } from './explain.ts'
import { at, calendarId, lookup, someFacts } from './sample-clocks.ts'

const holidays = [{ date: '2026-11-16', spans: [], label: 'Día de la Revolución' }]
const calendars = lookup({ office: officeHours('America/Hermosillo', holidays), always: always() })
const day = (time: string): Instant => at(`2026-11-10T${time}`)
const wall = (instant: Instant): string =>
  new Date(instant - 7 * 3_600_000).toISOString().slice(8, 16).replace('T', ' ')

/** Segments as short lines: `10 12:30 to 10 13:00 counted`. */
function lines(facts: ClockFacts, now: Instant): string[] {
  return explainClock(facts, now, calendars).segments.map((segment) => {
    const { from, to, kind } = segment
    const words: string[] = [wall(from), 'to', wall(to), kind]
    if ('ahead' in segment && segment.ahead) words.push('ahead')
    if (segment.kind === 'closed' && segment.label) words.push(`(${segment.label})`)
    if (segment.kind === 'paused') words.push(`${segment.by}: ${segment.reason}`)
    if (segment.kind === 'rebased') words.push(`${segment.mode} ${segment.by}: ${segment.reason}`)
    return words.join(' ')
  })
}

describe('why is it due at 16:30?', () => {
  it('counted, closed, and what lies ahead', () => {
    expect(lines(someFacts(), day('15:10'))).toEqual([
      '10 12:30 to 10 13:00 counted',
      '10 13:00 to 10 15:00 closed',
      '10 15:00 to 10 15:10 counted',
      '10 15:10 to 10 16:30 counted ahead',
    ])
  })
  it('names the holiday, and only the holiday', () => {
    const facts = someFacts({ startedAt: at('2026-11-14T13:30'), target: { minutes: 60, clock: 'working' } })
    expect(lines(facts, at('2026-11-14T13:30'))).toEqual([
      '14 13:30 to 14 14:00 counted ahead',
      '14 14:00 to 16 00:00 closed ahead',
      '16 00:00 to 17 00:00 closed ahead (Día de la Revolución)',
      '17 00:00 to 17 09:00 closed ahead',
      '17 09:00 to 17 09:30 counted ahead',
    ])
  })
  it('a pause says by whom and why; the one that began first holds where two overlap', () => {
    const pauses = [
      { from: day('15:05'), to: day('15:20'), by: 'ana', reason: 'waiting_customer' },
      { from: day('15:00'), to: day('15:10'), by: 'luis', reason: 'scheduled' },
    ]
    expect(lines(someFacts({ pauses }), day('15:30')).slice(2, 5)).toEqual([
      '10 15:00 to 10 15:10 paused luis: scheduled',
      '10 15:10 to 10 15:20 paused ana: waiting_customer',
      '10 15:20 to 10 15:30 counted',
    ])
  })
  it('a paused clock is explained until now', () => {
    const pauses = [{ from: day('12:40'), to: null, by: 'ana', reason: 'waiting_customer' }]
    expect(lines(someFacts({ pauses }), day('14:00')).at(-1)).toBe('10 12:40 to 10 14:00 paused ana: waiting_customer')
  })
})

describe('rebases in an explanation', () => {
  const rebase = { at: day('12:40'), by: 'jefe', reason: 'urgency_set', minutes: 60 }
  it('keep_used cuts what was counted', () => {
    expect(lines(someFacts({ rebases: [{ ...rebase, mode: 'keep_used' }] }), day('12:50'))).toEqual([
      '10 12:30 to 10 12:40 counted',
      '10 12:40 to 10 12:40 rebased keep_used jefe: urgency_set',
      '10 12:40 to 10 12:50 counted',
      '10 12:50 to 10 13:00 counted ahead',
      '10 13:00 to 10 15:00 closed ahead',
      '10 15:00 to 10 15:30 counted ahead',
    ])
  })
  it('from_now sets aside what had counted, not the lunch before it', () => {
    const facts = someFacts({ rebases: [{ ...rebase, at: day('15:20'), mode: 'from_now' }] })
    expect(lines(facts, day('15:20'))).toEqual([
      '10 12:30 to 10 13:00 rebased from_now jefe: urgency_set',
      '10 13:00 to 10 15:00 closed',
      '10 15:00 to 10 15:20 rebased from_now jefe: urgency_set',
      '10 15:20 to 10 15:20 rebased from_now jefe: urgency_set',
      '10 15:20 to 10 16:20 counted ahead',
    ])
  })
  it('from_start counts again, and the promise that never was true is gone', () => {
    const rebases = [{ at: day('13:30'), mode: 'from_start', calendarVersionId: calendarId('always') } as const]
    const explained = explainClock(someFacts({ rebases }), day('13:30'), calendars)
    expect(explained.promised).toEqual([
      { from: day('12:30'), target: { minutes: 120, clock: 'working' }, calendarVersionId: 'always' },
    ])
    expect(explained.segments.map(({ kind }) => kind)).toEqual(['counted', 'rebased', 'counted'])
  })
  it('several of one instant stay in their order', () => {
    const rebases = [
      { ...rebase, mode: 'keep_used' as const, reason: 'first' },
      { ...rebase, mode: 'keep_used' as const, reason: 'second' },
    ]
    const reasons = explainClock(someFacts({ rebases }), day('12:50'), calendars).segments.flatMap((segment) =>
      segment.kind === 'rebased' ? segment.reason : [],
    )
    expect(reasons).toEqual(['first', 'second'])
  })
  it('one after the verdict explains nothing', () => {
    const facts = someFacts({ rebases: [{ ...rebase, at: day('17:00'), mode: 'from_now' }] })
    expect(lines(facts, day('17:30')).some((line) => line.includes('rebased'))).toBe(false)
  })
})

it('ends with the fulfilment', () => {
  expect(lines(someFacts({ fulfilledAt: day('12:45') }), day('18:00'))).toEqual(['10 12:30 to 10 12:45 counted'])
})
