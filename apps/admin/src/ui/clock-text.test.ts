import type { Instant } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { aClock } from '../testing/rows.ts'
import { clockText, nextReadingAt, remainingNow } from './clock-text.ts'

const at = (iso: string): Instant => Date.parse(iso) as Instant
const readAt = at('2026-11-24T12:30:00-07:00')
const reading = { language: 'es', now: readAt, readAt, timezone: 'America/Hermosillo' } as const
const linesOf = (clock: ReturnType<typeof aClock>, over: Partial<typeof reading> = {}) => {
  const { state, main, below } = clockText(clock, { ...reading, ...over }, 'sistema no contratado')
  return [state, main, below]
}

describe('the eight states of a clock, in two lines', () => {
  it('running and due soon: what is left, and the instant', () => {
    expect(linesOf(aClock())).toEqual(['running', '25 min', '12:55'])
    expect(linesOf(aClock({ state: 'due_soon' }))).toEqual(['due_soon', '25 min', '12:55'])
  })
  it('overdue: how long ago, always growing', () => {
    const clock = aClock({ state: 'overdue', dueAt: at('2026-11-24T11:55:00-07:00'), remainingMs: -35 * 60_000 })
    expect(linesOf(clock)).toEqual(['overdue', '−35 min', '11:55'])
    expect(linesOf(clock, { now: at('2026-11-24T12:40:00-07:00') })).toEqual(['overdue', '−45 min', '11:55'])
  })
  it('paused: what is left, standing still', () => {
    const clock = aClock({ state: 'paused', countsUntil: null, remainingMs: 190 * 60_000 })
    expect(linesOf(clock, { now: at('2026-11-24T18:00:00-07:00') })).toEqual(['paused', '3 h 10', 'en pausa'])
  })
  it('outside hours: when it opens', () => {
    const opensAt = at('2026-11-24T15:00:00-07:00')
    const clock = aClock({ state: 'outside_hours', countsUntil: null, remainingMs: 120 * 60_000, opensAt })
    expect(linesOf(clock)).toEqual(['outside_hours', '2 h 00', 'abre 15:00'])
  })
  it('met, and met late', () => {
    const fulfilledAt = at('2026-11-24T11:20:00-07:00')
    expect(linesOf(aClock({ state: 'met', fulfilledAt }))).toEqual(['met', 'Cumplido', 'respuesta 11:20'])
    const late = aClock({ state: 'met_late', fulfilledAt, lateByMs: 18 * 60_000 })
    expect(linesOf(late)).toEqual(['met_late', 'Tarde por 18 min', 'respuesta 11:20'])
  })
  it('R16: no promise says why', () => {
    expect(linesOf(aClock({ state: 'none', dueAt: null }))).toEqual(['none', 'Sin promesa', 'sistema no contratado'])
  })
  it("R16: the team's own objective never looks like a promise", () => {
    expect(linesOf(aClock({ objective: true }))).toEqual(['none', 'Sin promesa', 'objetivo 12:55'])
  })
})

describe('time goes on between two answers of the server', () => {
  it('while it counts', () => {
    expect(remainingNow(aClock(), { readAt, now: readAt + 5 * 60_000 })).toBe(20 * 60_000)
  })
  it('and no further than closing time', () => {
    const countsUntil = (readAt + 5 * 60_000) as Instant
    expect(remainingNow(aClock({ countsUntil }), { readAt, now: readAt + 60 * 60_000 })).toBe(20 * 60_000)
  })
  it('the next reading is due at the first instant that changes a state', () => {
    expect(nextReadingAt([aClock()], readAt)).toBe(at('2026-11-24T12:55:00-07:00'))
    expect(nextReadingAt([aClock({ state: 'met', countsUntil: null })], readAt)).toBeNull()
  })
})
