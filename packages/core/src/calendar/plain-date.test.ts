import { describe, expect, it } from 'vitest'
import { type PlainDate, parseInstant } from '../instant.ts'
import { dateIn, isPlainDate, toEpochDay, toPlainDate, weekdayOf } from './plain-date.ts'

const date = (text: string): PlainDate => text as PlainDate

describe('days without a zone', () => {
  it('counts days from 1970-01-01 and back', () => {
    expect(toEpochDay(date('1970-01-02'))).toBe(1)
    expect(toPlainDate(toEpochDay(date('2028-02-29')))).toBe('2028-02-29')
  })
  it('knows weekdays on both sides of 1970', () => {
    expect(weekdayOf(date('1969-12-31'))).toBe('wed')
    expect(weekdayOf(date('2026-11-25'))).toBe('wed')
    expect(weekdayOf(date('2026-11-29'))).toBe('sun')
  })
  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'tomorrow', ''])('%s is no date', (text) => {
    expect(isPlainDate(text)).toBe(false)
  })
  it('is the day that the wall of the zone shows', () => {
    const evening = parseInstant('2026-11-11T06:59:59Z')
    expect(dateIn('America/Hermosillo', evening)).toBe('2026-11-10')
    expect(dateIn('America/Mexico_City', evening)).toBe('2026-11-11')
  })
})
