import { describe, expect, it } from 'vitest'
import { weekdayOf } from './plain-date.ts'
import { restDaysMxOf } from './rest-days-mx.ts'

const datesOf = (year: number): string[] => restDaysMxOf(year).map(({ date }) => date)

describe('obligatory rest days of Mexico (LFT, article 74)', () => {
  it('are seven in an ordinary year, sorted', () => {
    expect(datesOf(2026)).toEqual([
      '2026-01-01',
      '2026-02-02',
      '2026-03-16',
      '2026-05-01',
      '2026-09-16',
      '2026-11-16',
      '2026-12-25',
    ])
  })
  it('hold 1 October of every sixth year from 2024, and no 1 December', () => {
    const handovers = Array.from({ length: 30 }, (_, index) => 2010 + index).filter((year) =>
      datesOf(year).includes(`${year}-10-01`),
    )
    expect(handovers).toEqual([2024, 2030, 2036])
    expect(datesOf(2024)).not.toContain('2024-12-01')
  })
  it('put the moved days on Mondays, also where the month begins on one', () => {
    const moved = [2027, 2028, 2032]
      .flatMap(restDaysMxOf)
      .filter(({ fraction }) => ['II', 'III', 'VI'].includes(fraction))
    expect(new Set(moved.map(({ date }) => weekdayOf(date)))).toEqual(new Set(['mon']))
    expect(datesOf(2027)).toContain('2027-02-01')
  })
})
