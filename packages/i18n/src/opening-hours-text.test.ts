import { expect, it } from 'vitest'
import { type OpeningHoursGroup, openingHoursText } from './opening-hours-text.ts'

const weekdays: OpeningHoursGroup = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  spans: [
    { start: '09:00', end: '13:00' },
    { start: '15:00', end: '19:00' },
  ],
}
const saturday: OpeningHoursGroup = { days: ['sat'], spans: [{ start: '09:00', end: '14:00' }] }

it('R6: the opening hours are said in one sentence', () => {
  expect(openingHoursText('es', [weekdays, saturday])).toBe(
    'de lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00, y los sábados de 9:00 a 14:00',
  )
  expect(openingHoursText('en', [weekdays, saturday])).toBe(
    'Monday to Friday from 9:00 to 13:00 and from 15:00 to 19:00, and Saturdays from 9:00 to 14:00',
  )
})
it('days that are no neighbours are not told as a run', () => {
  const twice = { days: ['mon', 'thu'], spans: [{ start: '08:30', end: '12:00' }] } as const
  expect(openingHoursText('es', [twice])).toBe('los lunes y los jueves de 8:30 a 12:00')
})
it('a calendar that never closes says so', () => {
  const always = {
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    spans: [{ start: '00:00', end: '24:00' }],
  } as const
  expect(openingHoursText('es', [always])).toBe('de lunes a domingo todo el día')
})
it('a calendar that never opens says nothing', () => {
  expect(openingHoursText('es', [])).toBe('')
})
