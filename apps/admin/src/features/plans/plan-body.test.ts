import type { PlanBody } from '@mesa/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  channelsOf,
  emptyPlan,
  ladderChoice,
  type Urgency,
  urgencies,
  wholePlan,
  withChannels,
  withLadder,
  withPart,
  withTarget,
  withWarning,
} from './plan-body.ts'
import { heldByVersion, waitBars } from './plan-facts.ts'

const target = { minutes: 120, clock: 'working' } as const

describe('a plan’s parts', () => {
  it('R14: a promise is put in and taken out without a trace', () => {
    const promised = withTarget(emptyPlan(), 'urgent', 'first_response', target)
    expect(promised.targets).toEqual({ urgent: { first_response: target }, other: {} })
    expect(withTarget(promised, 'urgent', 'first_response', null)).toStrictEqual(emptyPlan())
  })
  it('an optional part that is taken out is absent, not undefined', () => {
    const limited = withPart(emptyPlan(), 'allowance', { incidents: 10, per: 'month' })
    expect(limited.allowance).toEqual({ incidents: 10, per: 'month' })
    expect(withPart(limited, 'allowance', undefined)).toStrictEqual(emptyPlan())
  })
  it('a warning that is the usual one again is not kept', () => {
    const warned = withWarning(target, { percentLeft: 50, minMinutes: 5, maxMinutes: 60 })
    expect(warned.warn?.percentLeft).toBe(50)
    expect(withWarning(warned, undefined)).toStrictEqual(target)
  })
  it('a ladder is the deployment’s, none, or one that is named, for each urgency alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom<Urgency>('urgent', 'other'), fc.constantFrom('default', 'none', 'r11')), {
          maxLength: 8,
        }),
        (choices) => {
          const plan = choices.reduce<PlanBody>(
            (body, [urgency, choice]) => withLadder(body, urgency, choice),
            emptyPlan(),
          )
          for (const urgency of urgencies) {
            const last = choices.findLast(([each]) => each === urgency)?.[1] ?? 'default'
            expect(ladderChoice(plan, urgency)).toBe(last)
          }
          const isUntouched = urgencies.every((urgency) => ladderChoice(plan, urgency) === 'default')
          expect('ladders' in plan).toBe(!isUntouched)
        },
      ),
    )
  })
  it('all channels are those of a plan that names none', () => {
    const some = withChannels(emptyPlan(), ['email'])
    expect(channelsOf(some)).toEqual(['email'])
    expect(withChannels(some, channelsOf(emptyPlan()))).toStrictEqual(emptyPlan())
  })
  it('a draft that lacks parts is read whole', () => {
    expect(wholePlan({ name: 'X', targets: {} as PlanBody['targets'] })).toEqual({ ...emptyPlan(), name: 'X' })
  })
})

describe('what the page shows of a plan', () => {
  const due = { urgency: 'urgent', clock: 'first_response', target, from: 0, countsFrom: 0, dueAt: 100 } as never
  it('draws waits to one scale, the longest whole', () => {
    const bars = waitBars([due, { ...(due as object), from: 0, countsFrom: 50, dueAt: 200 } as never])
    expect(bars.map(({ waitPercent, closedPercent }) => [closedPercent, waitPercent])).toEqual([
      [0, 50],
      [25, 75],
    ])
  })
  it('a wait without an end has no bar, and one without length a thin one', () => {
    expect(waitBars([{ ...(due as object), dueAt: null } as never])[0]).toMatchObject({ waitPercent: 0 })
    expect(waitBars([{ ...(due as object), dueAt: 0 } as never])[0]).toMatchObject({ waitPercent: 0 })
  })
  it('counts the policies that hold to each version, newest first', () => {
    const versions = [
      { version: 2, versionId: 'p2' },
      { version: 1, versionId: 'p1' },
    ]
    const uses = ['p1', 'p1', 'p2', undefined].map((versionId) => ({ kind: 'policy' as const, versionId }))
    expect(heldByVersion(versions, uses)).toEqual([
      { version: 2, count: 1 },
      { version: 1, count: 2 },
    ])
  })
})
