import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatFullInstant,
  formatInstant,
  formatInstantBrief,
  formatInstantShort,
  formatLongInstant,
  formatWeekdayTime,
  formatZone,
} from './instants.ts'

const timezone = 'America/Hermosillo'
const now = Date.parse('2026-11-24T12:30:00-07:00')
const at = (iso: string) => ({ at: Date.parse(iso), now, timezone })

describe('instants are told in the zone of the company, by the clock of 24 hours', () => {
  it.each([
    ['2026-11-24T16:30:00-07:00', 'hoy 16:30', 'today 16:30'],
    ['2026-11-25T09:00:00-07:00', 'mañana 09:00', 'tomorrow 09:00'],
    ['2026-11-23T23:59:00-07:00', 'ayer 23:59', 'yesterday 23:59'],
    ['2026-12-01T15:20:00-07:00', 'mar 1 de dic, 15:20', 'Tue 1 Dec, 15:20'],
    ['2025-11-24T15:20:00-07:00', '24 nov 2025, 15:20', '24 Nov 2025, 15:20'],
  ])('%s', (iso, es, en) => {
    expect(formatInstant('es', at(iso))).toBe(es)
    expect(formatInstant('en', at(iso))).toBe(en)
  })
  it('counts days by the date in the zone, not by hours', () => {
    expect(formatInstant('es', at('2026-11-25T00:10:00-07:00'))).toBe('mañana 00:10')
    expect(formatInstant('es', { ...at('2026-11-25T00:10:00-07:00'), timezone: 'UTC' })).toBe('mañana 07:10')
  })
  it('leaves the day out of a list only where it is today', () => {
    expect(formatInstantShort('es', at('2026-11-24T16:30:00-07:00'))).toBe('16:30')
    expect(formatInstantShort('es', at('2026-11-25T16:30:00-07:00'))).toBe('mañana 16:30')
  })
  it('needs no month for a day of this week', () => {
    expect(formatInstantBrief('es', at('2026-11-26T11:00:00-07:00'))).toBe('jue 26, 11:00')
    expect(formatInstantBrief('es', at('2026-11-25T11:00:00-07:00'))).toBe('mié 25, 11:00')
    expect(formatInstantBrief('en', at('2026-11-24T11:00:00-07:00'))).toBe('11:00')
  })
  it('names the weekday on a scale of days, and the date where a week is not enough', () => {
    const saturday = at('2026-11-28T12:30:00-07:00')
    expect(formatWeekdayTime('es', { ...saturday, withDate: false })).toBe('sáb 12:30')
    expect(formatWeekdayTime('en', { ...saturday, withDate: true })).toBe('Sat 28, 12:30')
  })
  it('says day, date and hour in full where a customer reads it', () => {
    expect(formatLongInstant('es', at('2026-11-24T12:55:00-07:00'))).toBe('hoy martes 24 de noviembre a las 12:55')
    expect(formatLongInstant('en', at('2026-11-24T12:55:00-07:00'))).toBe('today, Tuesday 24 November, at 12:55')
    expect(formatLongInstant('es', at('2026-11-27T01:05:00-07:00'))).toBe('viernes 27 de noviembre a la 01:05')
  })
  it('names the zone by its city', () => {
    expect(formatFullInstant('es', at('2026-11-24T10:55:12-07:00'))).toBe(
      'martes 24 de noviembre de 2026, 10:55:12, hora de Hermosillo',
    )
    expect(formatZone('es', 'America/Mexico_City')).toBe('hora de Ciudad de México')
    expect(formatZone('en', 'America/Hermosillo')).toBe('Hermosillo time')
  })
  it('shows a day without a zone as that day everywhere', () => {
    expect(formatDate('es', '2026-12-31')).toBe('31 dic 2026')
    expect(formatDate('en', '2026-01-01')).toBe('1 Jan 2026')
  })
})
