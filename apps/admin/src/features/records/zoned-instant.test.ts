import { describe, expect, it } from 'vitest'
import { zonedDate, zonedInstant } from './zoned-instant.ts'

const at = (date: string, time: string, zone: string) => new Date(zonedInstant(date, time, zone) ?? 0).toISOString()

describe('a date and an hour on the wall of the company', () => {
  it('is the same wall clock all year where there is no summer time', () => {
    expect(at('2026-12-01', '00:00', 'America/Hermosillo')).toBe('2026-12-01T07:00:00.000Z')
    expect(at('2026-07-01', '09:30', 'America/Hermosillo')).toBe('2026-07-01T16:30:00.000Z')
  })

  it('knows summer time, the hour that it skips and the one that it shows twice', () => {
    expect(at('2026-07-01', '09:00', 'Europe/Madrid')).toBe('2026-07-01T07:00:00.000Z')
    expect(at('2026-03-29', '02:30', 'Europe/Madrid')).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-10-25', '02:30', 'Europe/Madrid')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('reads no date as none, and a leap day as a day', () => {
    expect(zonedInstant('', '09:00', 'UTC')).toBeNull()
    expect(at('2028-02-29', '12:00', 'UTC')).toBe('2028-02-29T12:00:00.000Z')
    expect(zonedDate(Date.UTC(2026, 10, 25, 3), 'America/Hermosillo')).toBe('2026-11-24')
  })
})
