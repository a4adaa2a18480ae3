import { describe, expect, it } from 'vitest'
import { validityBar } from './validity.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }

describe('how long a contract still holds', () => {
  it('counts the days that are left, the last one included', () => {
    expect(validityBar(year, '2026-11-24')).toMatchObject({ daysLeft: 37, daysUntil: 0 })
    expect(validityBar(year, '2026-12-31')).toMatchObject({ daysLeft: 0 })
    expect(validityBar(year, '2027-01-02')).toMatchObject({ daysLeft: -2, passed: 1 })
    expect(validityBar(year, '2025-12-30')).toMatchObject({ daysUntil: 2, passed: 0 })
  })
  it('R20: marks 60, 30 and 7 days before the end, and which have gone', () => {
    const marks = validityBar(year, '2026-11-24')?.marks ?? []
    expect(marks.map(({ days, isPassed }) => [days, isPassed])).toEqual([
      [60, true],
      [30, false],
      [7, false],
    ])
    expect(marks[0]?.at).toBeCloseTo(304 / 365, 5)
  })
  it('leaves out marks before its first day, and makes nothing of dates that are none', () => {
    expect(validityBar({ from: '2026-12-01', to: '2026-12-20' }, '2026-12-02')?.marks.map(({ days }) => days)).toEqual([
      7,
    ])
    expect(validityBar({ from: '2026-12-31', to: '2026-01-01' }, '2026-06-01')).toBeNull()
    expect(validityBar({ from: '', to: '2026-01-01' }, '2026-06-01')).toBeNull()
  })
  it('knows the leap day', () => {
    expect(validityBar({ from: '2024-02-29', to: '2025-02-28' }, '2024-02-29')).toMatchObject({ daysLeft: 365 })
  })
})
