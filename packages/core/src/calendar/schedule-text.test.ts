import { expect, it } from 'vitest'
import { aCalendar, always, officeHours, spans } from './sample-calendars.ts'
import { toOpeningHours } from './schedule-text.ts'

it('R6: groups the days that keep the same hours, and leaves out closed ones', () => {
  expect(toOpeningHours(officeHours())).toEqual([
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], spans: spans('09:00-13:00 15:00-19:00') },
    { days: ['sat'], spans: spans('09:00-14:00') },
  ])
})

it('groups days that are not neighbours', () => {
  const calendar = aCalendar('UTC', { every: '', mon: '09:00-10:00', tue: '11:00-12:00', wed: '09:00-10:00' })
  expect(toOpeningHours(calendar).map(({ days }) => days)).toEqual([['mon', 'wed'], ['tue']])
})

it('tells spans in order, and as one where they touch', () => {
  const calendar = aCalendar('UTC', { every: '15:00-17:00 09:00-12:00 12:00-14:00' })
  expect(toOpeningHours(calendar)[0]?.spans).toEqual(spans('09:00-14:00 15:00-17:00'))
})

it('is one group for who is always open, and none for who never is', () => {
  expect(toOpeningHours(always())).toHaveLength(1)
  expect(toOpeningHours(aCalendar('UTC', { every: '' }))).toEqual([])
})
