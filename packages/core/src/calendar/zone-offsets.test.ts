import { describe, expect, it } from 'vitest'
import { parseInstant } from '../instant.ts'
import { offsetMsAt, resolveWall } from './zone-offsets.ts'

const wall = (timezone: string, local: string): [string, string] => {
  const { first, last } = resolveWall(timezone, Date.parse(`${local}Z`))
  return [new Date(first).toISOString().slice(0, 19), new Date(last).toISOString().slice(0, 19)]
}
const once = (instant: string): [string, string] => [instant, instant]

describe('rule 3: a wall time becomes an instant', () => {
  it('exists once', () => {
    expect(wall('America/Hermosillo', '2026-11-10T09:00:00')).toEqual(once('2026-11-10T16:00:00'))
  })
  it('is the instant of the change where clocks go forward over it', () => {
    expect(wall('America/New_York', '2026-03-08T02:00:00')).toEqual(once('2026-03-08T07:00:00'))
    expect(wall('America/New_York', '2026-03-08T02:30:00')).toEqual(once('2026-03-08T07:00:00'))
    expect(wall('America/New_York', '2026-03-08T03:00:00')).toEqual(once('2026-03-08T07:00:00'))
  })
  it('comes twice where clocks go back over it, and once on either side', () => {
    expect(wall('America/New_York', '2026-11-01T01:30:00')).toEqual(['2026-11-01T05:30:00', '2026-11-01T06:30:00'])
    expect(wall('America/New_York', '2026-11-01T02:00:00')).toEqual(once('2026-11-01T07:00:00'))
    expect(wall('America/New_York', '2026-11-01T00:59:00')).toEqual(once('2026-11-01T04:59:00'))
  })
  it('finds a midnight that is missing (Santiago) and one that comes twice (Havana)', () => {
    expect(wall('America/Santiago', '2026-09-06T00:00:00')).toEqual(once('2026-09-06T04:00:00'))
    expect(wall('America/Havana', '2026-11-01T00:00:00')).toEqual(['2026-11-01T04:00:00', '2026-11-01T05:00:00'])
  })
  it('finds no time at all in the day that Samoa left out', () => {
    expect(wall('Pacific/Apia', '2011-12-30T12:00:00')).toEqual(once('2011-12-30T10:00:00'))
  })
  it('knows the offset at the very instant of a change', () => {
    expect(offsetMsAt('America/New_York', parseInstant('2026-03-08T07:00:00Z'))).toBe(-4 * 3_600_000)
    expect(offsetMsAt('America/New_York', parseInstant('2026-03-08T06:59:59Z'))).toBe(-5 * 3_600_000)
  })
})
