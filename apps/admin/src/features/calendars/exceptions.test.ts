import type { RestDay } from '@mesa/core'
import { expect, it } from 'vitest'
import { type Exception, exceptionsOf, kindOf, withException, withoutException, withRestDays } from './exceptions.ts'
import { monthDays } from './month-days.ts'

const closed = (date: string, label = ''): Exception => ({ date: date as Exception['date'], spans: [], label })
const half = (date: string): Exception => ({ ...closed(date), spans: [{ start: '09:00', end: '13:00' }] })
const restDay = (date: string, label: string): RestDay => ({ date: date as RestDay['date'], label, fraction: 'I' })

const newYear = restDay('2027-01-01', 'Año Nuevo')
const christmas = restDay('2027-12-25', 'Navidad')

it('a date has one exception: the newer takes the place of the older', () => {
  const exceptions = withException([closed('2027-12-24')], half('2027-12-24'))
  expect(exceptions).toEqual([half('2027-12-24')])
})
it('an exception that moves to another date leaves its own', () => {
  const exceptions = withException([closed('2027-12-24'), closed('2027-12-31')], half('2027-12-30'), '2027-12-24')
  expect(exceptions.map(({ date }) => date)).toEqual(['2027-12-30', '2027-12-31'])
})
it('rest days that are proposed again are not doubled, and an hour of our own is kept', () => {
  const once = withRestDays([half('2027-12-25')], [newYear, christmas])
  expect(withRestDays(once, [newYear, christmas])).toEqual(once)
  expect(once).toEqual([closed('2027-01-01', 'Año Nuevo'), half('2027-12-25')])
})
it('a year holds its own, sorted', () => {
  const exceptions = [closed('2028-01-01'), closed('2027-12-25'), closed('2027-01-01')]
  expect(exceptionsOf(exceptions, 2027).map(({ date }) => date)).toEqual(['2027-01-01', '2027-12-25'])
  expect(withoutException(exceptions, '2028-01-01')).toHaveLength(2)
})
it('tells why a day differs', () => {
  expect(kindOf(closed('2027-01-01'), [newYear])).toBe('rest_day')
  expect(kindOf(closed('2027-01-02'), [newYear])).toBe('closed')
  expect(kindOf(half('2027-01-01'), [newYear])).toBe('half_day')
})
it('a month begins on its weekday, also in a leap year', () => {
  expect(monthDays(2028, 2).filter(Boolean)).toHaveLength(29)
  expect(monthDays(2026, 11).indexOf('2026-11-01')).toBe(6)
  expect(monthDays(2026, 6)[0]).toBe('2026-06-01')
})
