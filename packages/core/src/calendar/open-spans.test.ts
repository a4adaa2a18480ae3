import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../instant.ts'
import type { Calendar } from './calendar.ts'
import { totalMs } from './interval.ts'
import { openSpansOn } from './open-spans.ts'
import { aCalendar, officeHours, spans } from './sample-calendars.ts'

const HOUR_MS = 3_600_000
const on = (calendar: Calendar, date: string): string[] =>
  openSpansOn(calendar, date as PlainDate).map(
    ({ from, to }) => `${new Date(from).toISOString().slice(5, 16)} ${new Date(to).toISOString().slice(5, 16)}`,
  )
const hoursOn = (calendar: Calendar, date: string): number =>
  totalMs(openSpansOn(calendar, date as PlainDate)) / HOUR_MS

describe('rule 1: an exception replaces its whole date and no other', () => {
  const closed = officeHours('America/Hermosillo', [{ date: '2026-11-16', spans: [], label: 'Revolución' }])
  it('takes the weekday without one', () => {
    expect(on(closed, '2026-11-17')).toEqual(['11-17T16:00 11-17T20:00', '11-17T22:00 11-18T02:00'])
  })
  it('closes the day', () => {
    expect(on(closed, '2026-11-16')).toEqual([])
  })
  it('opens a day that is closed otherwise', () => {
    const sunday = officeHours('America/Hermosillo', [
      { date: '2026-11-15', spans: spans('10:00-12:00'), label: 'Guardia' },
    ])
    expect(on(sunday, '2026-11-15')).toEqual(['11-15T17:00 11-15T19:00'])
  })
})

describe('rule 2: 24:00 is midnight of the next date', () => {
  it('ends a night shift there', () => {
    expect(on(aCalendar('America/Hermosillo', { every: '22:00-24:00' }), '2026-11-10')).toEqual([
      '11-11T05:00 11-11T07:00',
    ])
  })
})

describe('rule 3: a span in the hour that comes twice', () => {
  it('begins with its first occurrence and ends with its last', () => {
    expect(hoursOn(aCalendar('America/New_York', { every: '00:00-01:30' }), '2026-11-01')).toBe(2.5)
    expect(hoursOn(aCalendar('America/New_York', { every: '01:15-01:45' }), '2026-11-01')).toBe(1.5)
  })
})

describe('rule 4: spans that are empty or overlap in real time', () => {
  it('leaves out a span that lies in the gap', () => {
    expect(on(aCalendar('America/New_York', { every: '02:15-02:45' }), '2026-03-08')).toEqual([])
  })
  it('lets spans on both sides of the gap touch', () => {
    const calendar = aCalendar('America/New_York', { every: '01:00-02:30 02:40-05:00' })
    expect(on(calendar, '2026-03-08')).toEqual(['03-08T06:00 03-08T09:00'])
  })
  it('counts an overlap once where an hour comes twice', () => {
    expect(hoursOn(aCalendar('America/New_York', { every: '00:00-01:00 01:00-02:00' }), '2026-11-01')).toBe(3)
  })
})

describe('rule 5: open time is real time', () => {
  it('is five hours on the night of the spring change and seven on that of the autumn change', () => {
    const night = aCalendar('America/New_York', { every: '00:00-06:00' })
    expect(hoursOn(night, '2026-03-08')).toBe(5)
    expect(hoursOn(night, '2026-11-01')).toBe(7)
    expect(hoursOn(night, '2026-11-02')).toBe(6)
  })
})
