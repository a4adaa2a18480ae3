import { expect, it } from 'vitest'
import { aClock } from '../../testing/rows.ts'
import { leadingClock, usedShare } from './clocks.ts'

it('the clock that needs somebody first leads', () => {
  const met = aClock({ state: 'met' })
  const overdue = aClock({ state: 'overdue', kind: 'resolution' })
  expect(leadingClock([met, aClock(), overdue])).toBe(overdue)
  expect(leadingClock([])).toBeUndefined()
})

it('the bar shows the used part of a promise and never overflows', () => {
  expect(usedShare(aClock(), 30 * 60_000)).toBe(0.75)
  expect(usedShare(aClock({ state: 'overdue' }), -60 * 60_000)).toBe(1)
  expect(usedShare(aClock({ state: 'met' }), 0)).toBeNull()
})
