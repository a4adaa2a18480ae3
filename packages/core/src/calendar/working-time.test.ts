import { describe, expect, it } from 'vitest'
import { type Instant, parseInstant, toInstant } from '../instant.ts'
import { aCalendar, always, officeHours, spans } from './sample-calendars.ts'
import {
  addWorkingMs,
  closingAt,
  isOpenAt,
  nextOpeningAt,
  openIntervalsBetween,
  workingMsBetween,
} from './working-time.ts'

const HOUR_MS = 3_600_000
/** A wall time of Hermosillo, which is always seven hours behind UTC. */
const at = (local: string): Instant => parseInstant(`${local}:00-07:00`)
const office = officeHours()
const closedForGood = aCalendar('America/Hermosillo', { every: '' })
const onceOnly = aCalendar('America/Hermosillo', { every: '' }, [
  { date: '2026-12-02', spans: spans('10:00-12:00'), label: 'Guardia' },
])

describe('rule 6: open at an instant, next opening', () => {
  it('is open from the start of a span until just before its end', () => {
    expect(isOpenAt(office, at('2026-11-10T09:00'))).toBe(true)
    expect(isOpenAt(office, toInstant(at('2026-11-10T13:00') - 1))).toBe(true)
    expect(isOpenAt(office, at('2026-11-10T13:00'))).toBe(false)
  })
  it('next opens at the instant itself while open', () => {
    expect(nextOpeningAt(office, at('2026-11-10T10:10'))).toBe(at('2026-11-10T10:10'))
  })
  it('next opens after lunch, after the night, after the week-end', () => {
    expect(nextOpeningAt(office, at('2026-11-10T13:00'))).toBe(at('2026-11-10T15:00'))
    expect(nextOpeningAt(office, at('2026-11-10T20:00'))).toBe(at('2026-11-11T09:00'))
    expect(nextOpeningAt(office, at('2026-11-14T14:00'))).toBe(at('2026-11-16T09:00'))
  })
  it('never opens again', () => {
    expect(nextOpeningAt(closedForGood, at('2026-11-10T10:00'))).toBeNull()
    expect(nextOpeningAt(onceOnly, at('2026-12-02T12:00'))).toBeNull()
  })
  it('opens by exception only, months later', () => {
    expect(nextOpeningAt(onceOnly, at('2024-01-01T00:00'))).toBe(at('2026-12-02T10:00'))
  })
  it('opens again after a year of exceptions that close', () => {
    const days = Array.from({ length: 400 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    )
    const away = officeHours(
      'America/Hermosillo',
      days.map((date) => ({ date, spans: [], label: 'Remodelación' })),
    )
    expect(nextOpeningAt(away, at('2026-01-01T10:00'))).toBe(at('2027-02-05T09:00'))
  })
})

describe('rule 7: working time between two instants', () => {
  it('is 45 hours in an ordinary week (R6)', () => {
    expect(workingMsBetween(office, at('2026-11-09T00:00'), at('2026-11-16T00:00'))).toBe(45 * HOUR_MS)
  })
  it('leaves out lunch', () => {
    expect(workingMsBetween(office, at('2026-11-10T12:30'), at('2026-11-10T15:30'))).toBe(HOUR_MS)
  })
  it('is nothing between an instant and itself, or backwards', () => {
    expect(workingMsBetween(office, at('2026-11-10T12:30'), at('2026-11-10T12:30'))).toBe(0)
    expect(workingMsBetween(office, at('2026-11-10T12:30'), at('2026-11-10T10:30'))).toBe(0)
  })
  it('counts the hour that comes twice at a midnight once for each time (Havana)', () => {
    const saturdayToSunday = [parseInstant('2026-10-31T04:00:00Z'), parseInstant('2026-11-02T05:00:00Z')] as const
    expect(workingMsBetween(always('America/Havana'), ...saturdayToSunday)).toBe(49 * HOUR_MS)
  })
})

describe('rule 3: where the midnight between two weeks comes twice (Jerusalem, Monday 24 September 2001)', () => {
  const sundayAt22 = parseInstant('2001-09-23T22:00:00+03:00')
  const mondayAt6 = parseInstant('2001-09-24T06:00:00+02:00')
  it("Sunday's span ends with the second one", () => {
    const nights = aCalendar('Asia/Jerusalem', { every: '22:00-24:00' })
    expect(workingMsBetween(nights, sundayAt22, mondayAt6)).toBe(3 * HOUR_MS)
    expect(addWorkingMs(nights, sundayAt22, 3 * HOUR_MS)).toBe(parseInstant('2001-09-24T00:00:00+02:00'))
  })
  it("Sunday's and Monday's overlap counts once", () => {
    expect(workingMsBetween(always('Asia/Jerusalem'), sundayAt22, mondayAt6)).toBe(mondayAt6 - sundayAt22)
  })
})

describe('rule 8: the instant by which working time has passed', () => {
  it('is the end of the span, not the next opening, when used up exactly there', () => {
    expect(addWorkingMs(office, at('2026-11-10T12:00'), HOUR_MS)).toBe(at('2026-11-10T13:00'))
    expect(addWorkingMs(office, at('2026-11-10T12:00'), HOUR_MS + 1)).toBe(at('2026-11-10T15:00') + 1)
  })
  it('is the start for no time at all, also outside hours', () => {
    expect(addWorkingMs(closedForGood, at('2026-11-08T03:00'), 0)).toBe(at('2026-11-08T03:00'))
  })
  it('is null when there is not enough to give', () => {
    expect(addWorkingMs(onceOnly, at('2026-11-01T00:00'), 2 * HOUR_MS)).toBe(at('2026-12-02T12:00'))
    expect(addWorkingMs(onceOnly, at('2026-11-01T00:00'), 2 * HOUR_MS + 1)).toBeNull()
    expect(addWorkingMs(closedForGood, at('2026-11-01T00:00'), 1)).toBeNull()
  })
})

describe('closing', () => {
  it('is the end of the opening that holds the instant', () => {
    expect(closingAt(office, at('2026-11-10T10:00'))).toBe(at('2026-11-10T13:00'))
    expect(closingAt(office, at('2026-11-10T14:00'))).toBeNull()
  })
  it('runs on through midnight, also from Sunday to Monday', () => {
    const nights = aCalendar('America/Hermosillo', { every: '00:00-06:00 22:00-24:00' })
    expect(closingAt(nights, at('2026-11-15T23:00'))).toBe(at('2026-11-16T06:00'))
  })
  it('never comes for who is always open', () => {
    expect(closingAt(always(), at('2026-11-10T10:00'))).toBeNull()
  })
})

describe('open intervals', () => {
  it('are one across midnight and across weeks', () => {
    const [from, to] = [at('2026-11-10T10:00'), at('2026-12-10T10:00')]
    expect(openIntervalsBetween(always(), from, to)).toEqual([{ from, to }])
  })
  it('begin and end with the question', () => {
    expect(openIntervalsBetween(office, at('2026-11-10T12:30'), at('2026-11-10T15:30'))).toEqual([
      { from: at('2026-11-10T12:30'), to: at('2026-11-10T13:00') },
      { from: at('2026-11-10T15:00'), to: at('2026-11-10T15:30') },
    ])
    expect(openIntervalsBetween(office, at('2026-11-10T13:00'), at('2026-11-10T15:00'))).toEqual([])
    expect(openIntervalsBetween(office, at('2026-11-10T12:00'), at('2026-11-10T10:00'))).toEqual([])
  })
})
