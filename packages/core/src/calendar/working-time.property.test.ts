import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInstant } from '../instant.ts'
import { totalMs } from './interval.ts'
import { always, type Draw, drawCalendar, drawDurationMs, drawInstant } from './sample-calendars.ts'
import { addWorkingMs, isOpenAt, nextOpeningAt, openIntervalsBetween, workingMsBetween } from './working-time.ts'

const STEP_MS = 5 * 60_000

/** Runs a rule on anything that can be drawn. */
function holds(rule: (draw: Draw) => void, numRuns = 200): void {
  fc.assert(
    fc.property(fc.gen(), (g) => rule((max) => g(fc.nat, { max }))),
    { numRuns },
  )
}

describe('R6, R14: working time on any calendar', () => {
  it('adding and measuring are inverse, and no earlier instant would do', () => {
    holds((draw) => {
      const [calendar, start, ms] = [drawCalendar(draw), drawInstant(draw), drawDurationMs(draw)]
      const end = addWorkingMs(calendar, start, ms)
      if (end === null) return
      expect(workingMsBetween(calendar, start, end)).toBe(ms)
      if (ms > 0) expect(workingMsBetween(calendar, start, toInstant(end - 1))).toBe(ms - 1)
    })
  })

  it('is elapsed time where it is always open, also over changes of offset', () => {
    const calendars = ['America/Santiago', 'America/Havana', 'UTC'].map((timezone) => always(timezone))
    holds((draw) => {
      const [start, ms] = [drawInstant(draw), drawDurationMs(draw)]
      const end = toInstant(start + ms)
      for (const calendar of calendars) {
        expect(workingMsBetween(calendar, start, end)).toBe(ms)
        expect(addWorkingMs(calendar, start, ms)).toBe(end)
      }
    })
  })

  it('adds up where a stretch is cut in two', () => {
    holds((draw) => {
      const [calendar, from] = [drawCalendar(draw), drawInstant(draw)]
      const middle = toInstant(from + drawDurationMs(draw))
      const to = toInstant(middle + drawDurationMs(draw))
      const parts = workingMsBetween(calendar, from, middle) + workingMsBetween(calendar, middle, to)
      expect(workingMsBetween(calendar, from, to)).toBe(parts)
    })
  })

  it('is the sum of the open intervals, which are apart', () => {
    holds((draw) => {
      const [calendar, from] = [drawCalendar(draw), drawInstant(draw)]
      const to = toInstant(from + drawDurationMs(draw))
      const intervals = openIntervalsBetween(calendar, from, to)
      expect(totalMs(intervals)).toBe(workingMsBetween(calendar, from, to))
      expect(intervals.every((each, index) => each.from > (intervals[index - 1]?.to ?? from - 1))).toBe(true)
    })
  })

  it('agrees with a walk in steps of five minutes: every span begins and ends on a quarter', () => {
    holds((draw) => {
      const [calendar, instant] = [drawCalendar(draw), drawInstant(draw)]
      const from = toInstant(Math.floor(instant / STEP_MS) * STEP_MS)
      let openMs = 0
      for (let step = 0; step < 300; step++) if (isOpenAt(calendar, toInstant(from + step * STEP_MS))) openMs += STEP_MS
      expect(workingMsBetween(calendar, from, toInstant(from + 300 * STEP_MS))).toBe(openMs)
    }, 50)
  })

  it('next opens at the first open instant: nothing was open before it', () => {
    holds((draw) => {
      const [calendar, at] = [drawCalendar(draw), drawInstant(draw)]
      const opening = nextOpeningAt(calendar, at)
      if (opening === null) return
      expect(isOpenAt(calendar, opening)).toBe(true)
      expect(workingMsBetween(calendar, at, opening)).toBe(0)
    })
  })
})
