import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createClock } from './clock.ts'

it('the clock never runs backwards, whatever the machine clock does', () => {
  const leaps = fc.array(fc.record({ steady: fc.nat(5_000), wall: fc.integer({ min: -9e6, max: 9e6 }) }))
  fc.assert(
    fc.property(leaps, fc.integer({ min: -1e11, max: 1e11 }), (steps, offset) => {
      let wall = 1.7e12
      let steady = 10
      const clock = createClock(offset, { wallMs: () => wall, steadyMs: () => steady })
      let before = clock()
      for (const step of steps) {
        steady += step.steady
        wall += step.wall
        const now = clock()
        expect(now).toBeGreaterThanOrEqual(before)
        before = now
      }
    }),
  )
})

it('the clock follows the machine forward after it slept', () => {
  let wall = 1_000_000
  const clock = createClock(0, { wallMs: () => wall, steadyMs: () => 5 })
  wall += 3_600_000
  expect(clock()).toBe(4_600_000)
})

it('a demo clock stands off the machine clock by a constant', () => {
  const clock = createClock(-500, { wallMs: () => 10_000, steadyMs: () => 0 })
  expect(clock()).toBe(9_500)
})
