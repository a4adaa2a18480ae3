import { describe, expect, it } from 'vitest'
import { isMesaError } from '../errors.ts'
import { type Calendar, parseCalendar } from './calendar.ts'
import { officeHours, spans } from './sample-calendars.ts'

/** The office calendar with one member exchanged. */
const broken = (change: object): unknown => ({ ...officeHours(), ...change })
const withMonday = (text: string): unknown => broken({ weekly: { ...officeHours().weekly, mon: spans(text) } })

function problemOf(candidate: unknown): { path: string; problem: string } | undefined {
  try {
    parseCalendar(candidate)
    return undefined
  } catch (error) {
    if (isMesaError(error) && error.code === 'calendar.not_valid')
      return error.params as { path: string; problem: string }
    throw error
  }
}

describe('R6: a calendar has several spans a day, a zone and exceptions', () => {
  it('reads one that is right, and nothing can change it afterwards', () => {
    const calendar: Calendar = parseCalendar(JSON.parse(JSON.stringify(officeHours())))
    expect(calendar).toEqual(officeHours())
    expect(Object.isFrozen(calendar.weekly.mon)).toBe(true)
  })

  it('lets spans touch and end at 24:00', () => {
    expect(problemOf(withMonday('22:00-23:00 23:00-24:00'))).toBeUndefined()
  })

  it.each([
    ['a zone that does not exist', broken({ timezone: 'America/Atlantis' }), 'timezone', 'unknown_zone'],
    ['a fixed offset', broken({ timezone: '-07:00' }), 'timezone', 'unknown_zone'],
    ['spans that overlap', withMonday('15:00-19:00 09:00-15:30'), 'weekly.mon', 'spans_overlap'],
    ['the same span twice', withMonday('09:00-10:00 09:00-10:00'), 'weekly.mon', 'spans_overlap'],
    ['an empty span', withMonday('09:00-09:00'), 'weekly.mon.0', 'start_not_before_end'],
    ['a span over midnight', withMonday('22:00-06:00'), 'weekly.mon.0', 'start_not_before_end'],
    ['a start at 24:00', withMonday('24:00-24:00'), 'weekly.mon.0.start', 'not_a_wall_time'],
    ['an end of 24:30', withMonday('22:00-24:30'), 'weekly.mon.0.end', 'not_a_wall_time'],
    ['hours of one digit', withMonday('9:00-13:00'), 'weekly.mon.0.start', 'not_a_wall_time'],
    [
      'a date that does not exist',
      broken({ exceptions: [{ date: '2026-02-29', spans: [], label: '' }] }),
      'exceptions.0.date',
      'not_a_date',
    ],
    [
      'a date with two exceptions',
      broken({
        exceptions: [
          { date: '2026-12-24', spans: [], label: 'a' },
          { date: '2026-12-24', spans: [], label: 'b' },
        ],
      }),
      'exceptions',
      'date_twice',
    ],
    ['a missing weekday', broken({ weekly: { mon: [] } }), 'weekly.tue', 'not_the_form'],
    ['an unknown member', broken({ zone: 'UTC' }), '', 'not_the_form'],
    ['nothing', null, '', 'not_the_form'],
  ])('refuses %s', (_, candidate, path, problem) => {
    expect(problemOf(candidate)).toEqual({ path, problem })
  })
})
