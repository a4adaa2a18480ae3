import { describe, expect, it } from 'vitest'
import { officeHours } from '../calendar/sample-calendars.ts'
import { at } from './sample-clocks.ts'
import { type Target, targetSchema } from './target.ts'
import { warnAt, warnAtFrom, warnLeftMs } from './warn.ts'

const MINUTE_MS = 60_000
const working = (minutes: number): Target => ({ minutes, clock: 'working' })

describe('a target', () => {
  it.each([
    ['minutes below zero', { minutes: -1, clock: 'working' }],
    ['half a minute', { minutes: 0.5, clock: 'working' }],
    ['an unknown clock', { minutes: 1, clock: 'lunar' }],
    [
      'a warning that is at least more than at most',
      {
        minutes: 1,
        clock: 'working',
        warn: { percentLeft: 25, minMinutes: 60, maxMinutes: 15 },
      },
    ],
  ])('is not one with %s', (_, candidate) => {
    expect(targetSchema.safeParse(candidate).success).toBe(false)
  })
  it('says nothing of warnings when it keeps the default', () => {
    expect(targetSchema.parse({ minutes: 120, clock: 'working' })).toEqual(working(120))
  })
})

describe('due soon: a quarter is left, at least 15 minutes, at most 2 hours', () => {
  it.each([
    [120, 30],
    [40, 15],
    [1440, 120],
    [10, 10],
    [0, 0],
  ])('of %i minutes, with %i left', (minutes, left) => {
    expect(warnLeftMs(working(minutes))).toBe(left * MINUTE_MS)
  })
  it('is a setting of the target', () => {
    const target: Target = {
      minutes: 100,
      clock: 'working',
      warn: { percentLeft: 50, minMinutes: 0, maxMinutes: 1000 },
    }
    expect(warnLeftMs(target)).toBe(50 * MINUTE_MS)
  })
  it('is counted like the target, over lunch and pauses', () => {
    const start = at('2026-11-10T12:30')
    const calendar = officeHours()
    expect(warnAt({ calendar, start, target: working(120) })).toBe(at('2026-11-10T16:00'))
    const pauses = [{ from: at('2026-11-10T15:00'), to: at('2026-11-10T15:30') }]
    expect(warnAt({ calendar, start, target: working(120), pauses })).toBe(at('2026-11-10T16:30'))
  })
  it('begins at once when less is left already', () => {
    const rule = { clock: 'working', calendar: officeHours() } as const
    const now = at('2026-11-10T12:30')
    expect(warnAtFrom(rule, working(120), 30 * MINUTE_MS, now)).toBe(now)
    expect(warnAtFrom(rule, working(120), 40 * MINUTE_MS, now)).toBe(at('2026-11-10T12:40'))
  })
})
