import { toInstant } from '@mesa/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { demoCompany } from '../company.ts'
import { playSteps } from '../incidents-under-test.ts'

const anyNow = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2032-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => toInstant(date.getTime()))

it('whatever the day, the past is in order, ends before now, and no step is refused', () => {
  fc.assert(
    fc.property(anyNow, (now) => {
      const steps = demoCompany.history(now)
      const instants = steps.map(({ at }) => at)
      expect(instants).toEqual([...instants].sort((a, b) => a - b))
      expect(instants.at(-1)).toBeLessThanOrEqual(now)
      expect(playSteps(steps, demoCompany.records(now)).size).toBeGreaterThan(130)
    }),
    { numRuns: 15 },
  )
})
