import type { ExplanationView } from '@mesa/api'
import type { ClockExplanation, Instant } from '@mesa/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toStretches, wholeMinutes } from './stretches.ts'

const at = (minutes: number) => (minutes * 60_000) as Instant
type Segment = ClockExplanation['segments'][number]
const counted = (from: number, to: number, ahead = false): Segment => ({
  kind: 'counted',
  from: at(from),
  to: at(to),
  ahead,
})
const closed = (from: number, to: number, label: string | null = null): Segment => ({
  kind: 'closed',
  from: at(from),
  to: at(to),
  ahead: false,
  label,
})
const marker = (minute: number): Segment => ({
  kind: 'rebased',
  from: at(minute),
  to: at(minute),
  mode: 'from_start',
  by: null,
  reason: 'urgency_set',
})

function explained(segments: Segment[], over: { dueAt?: number; breached?: boolean } = {}): ExplanationView {
  const dueAt = over.dueAt === undefined ? null : at(over.dueAt)
  const verdict = over.breached ? { result: 'breached' as const, at: dueAt as Instant, dueAt, noDue: null } : null
  return {
    explanation: { segments, reading: { dueAt, verdict } },
    pausedBy: { [at(10)]: { version: 7, by: 'Ana' } },
    rebases: [{ at: at(30), version: 12 }],
  } as unknown as ExplanationView
}

const shape = (view: ExplanationView) =>
  toStretches(view).map(({ kind, from, to }) => [kind, from / 60_000, to / 60_000])

describe('the stretches of a ruler', () => {
  it('are one where a change of the rule fell into them', () => {
    expect(shape(explained([counted(0, 30), marker(30), counted(30, 60)]))).toEqual([['counted', 0, 60]])
  })
  it('name the holidays of a closed one, each once', () => {
    const view = explained([closed(0, 10), closed(10, 20, 'Navidad'), closed(20, 30, 'Navidad'), closed(30, 40)])
    expect(toStretches(view)).toMatchObject([{ kind: 'closed', holidays: ['Navidad'] }])
  })
  it('are red past the deadline, open or closed', () => {
    const view = explained([counted(0, 40), closed(40, 60), counted(60, 70)], { dueAt: 20, breached: true })
    expect(shape(view)).toEqual([
      ['counted', 0, 20],
      ['past', 20, 70],
    ])
  })
  it('tell what counted from what is still ahead', () => {
    expect(shape(explained([counted(0, 20), counted(20, 60, true)], { dueAt: 60 }))).toEqual([
      ['counted', 0, 20],
      ['ahead', 20, 60],
    ])
  })
  it('name the event that each began with', () => {
    const paused: Segment = { kind: 'paused', from: at(10), to: at(30), by: null, reason: 'waiting_customer' }
    const stretches = toStretches(explained([counted(0, 10), paused, counted(30, 60)]))
    expect(stretches.map(({ event }) => event)).toEqual([null, 7, 12])
  })
})

describe('lengths in minutes', () => {
  it('add up to the whole, however odd the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9_999_999 })), (lengths) => {
        const whole = lengths.reduce((sum, ms) => sum + ms, 0)
        expect(wholeMinutes(lengths).reduce((sum, minutes) => sum + minutes, 0)).toBe(Math.round(whole / 60_000))
      }),
    )
  })
})
