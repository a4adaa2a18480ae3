import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, placeLabels, ticksOf, xOf } from './ruler-geometry.ts'
import type { Stretch, StretchKind } from './stretches.ts'

const HOUR_MS = 3_600_000
const kinds: StretchKind[] = ['counted', 'ahead', 'closed', 'paused', 'set_aside', 'past']

const anyStretches = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), ms: fc.integer({ min: 1, max: 80 * HOUR_MS }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => {
    let from = 1_000_000
    return parts.map(({ kind, ms }): Stretch => {
      const stretch = { kind, from, to: from + ms, holidays: [], event: null }
      from += ms
      return stretch
    })
  })
const anyWidth = fc.integer({ min: 240, max: 900 })

describe('the ruler, whatever it has to show', () => {
  it('fills its width exactly, in order', () => {
    fc.assert(
      fc.property(anyStretches, anyWidth, fc.boolean(), (stretches, width, trueScale) => {
        const { parts } = layOut(stretches, width, trueScale)
        expect(parts.map(({ from }) => from)).toEqual(stretches.map(({ from }) => from))
        expect(parts.reduce((sum, part) => sum + part.width, 0)).toBeCloseTo(width, 6)
        for (const [index, part] of parts.entries()) {
          expect(part.width).toBeGreaterThanOrEqual(0)
          const before = parts[index - 1]
          expect(part.x).toBeCloseTo(before ? before.x + before.width : 0, 6)
        }
      }),
    )
  })
  it('breaks only long closed or late stretches of a long span, and only to make them shorter', () => {
    fc.assert(
      fc.property(anyStretches, anyWidth, (stretches, width) => {
        const { parts } = layOut(stretches, width)
        const spanMs = (stretches.at(-1)?.to ?? 0) - (stretches[0]?.from ?? 0)
        const whole = parts.find(({ isBreak }) => !isBreak)
        for (const part of parts.filter(({ isBreak }) => isBreak)) {
          expect(spanMs).toBeGreaterThan(36 * HOUR_MS)
          expect(part.to - part.from).toBeGreaterThan(3 * HOUR_MS)
          expect(['closed', 'past']).toContain(part.kind)
          const pxPerMs = whole ? whole.width / (whole.to - whole.from) : 0
          expect(part.width).toBeLessThanOrEqual((part.to - part.from) * pxPerMs + 1e-6)
        }
      }),
    )
  })
  it('is to scale everywhere else, and everywhere when asked', () => {
    fc.assert(
      fc.property(anyStretches, anyWidth, fc.boolean(), (stretches, width, trueScale) => {
        const whole = layOut(stretches, width, trueScale).parts.filter(({ isBreak }) => !isBreak)
        if (trueScale) expect(whole).toHaveLength(stretches.length)
        const [first] = whole
        if (!first) return
        const pxPerMs = first.width / (first.to - first.from)
        for (const part of whole) expect(part.width).toBeCloseTo((part.to - part.from) * pxPerMs, 4)
      }),
    )
  })
  it('puts a later instant never before an earlier one', () => {
    fc.assert(
      fc.property(anyStretches, anyWidth, fc.nat(), fc.nat(), (stretches, width, a, b) => {
        const geometry = layOut(stretches, width)
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((at) => xOf(geometry, at))
        expect(early).toBeLessThanOrEqual((late ?? 0) + 1e-6)
        expect(early).toBeGreaterThanOrEqual(0)
        expect(late).toBeLessThanOrEqual(width + 1e-6)
      }),
    )
  })
  it('writes no hour over another, and always the due one', () => {
    fc.assert(
      fc.property(anyStretches, anyWidth, (stretches, width) => {
        const geometry = layOut(stretches, width)
        const dueAt = stretches.at(-1)?.to ?? 0
        const ticks = ticksOf(geometry, dueAt, () => 30)
        expect(ticks.some(({ isDue }) => isDue)).toBe(true)
        for (const [index, { x }] of ticks.entries()) {
          const next = ticks[index + 1]
          if (next) expect(next.x - x).toBeGreaterThanOrEqual(44)
        }
      }),
    )
  })
  it('writes no length over another', () => {
    fc.assert(
      fc.property(anyStretches, anyWidth, (stretches, width) => {
        const labels = layOut(stretches, width).parts.map((part) => ({ ...part, textPx: 40 }))
        const middles = placeLabels(labels, width)
          .map(({ x }) => x)
          .sort((a, b) => a - b)
        for (const [index, x] of middles.entries()) {
          const next = middles[index + 1]
          if (next !== undefined) expect(next - x).toBeGreaterThanOrEqual(48)
        }
      }),
    )
  })
})
