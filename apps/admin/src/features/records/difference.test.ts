import { describe, expect, it } from 'vitest'
import { differences, patternOf } from './difference.ts'

describe('what two versions say differently', () => {
  it('names the leaves that changed, came and went', () => {
    const before = { name: 'Premium', targets: { urgent: { minutes: 120 } }, allowance: { incidents: 8 } }
    const after = { name: 'Premium', targets: { urgent: { minutes: 90 } }, reopenDays: 3 }
    expect(differences(before, after)).toEqual([
      { path: 'targets.urgent.minutes', before: 120, after: 90 },
      { path: 'allowance', before: { incidents: 8 }, after: undefined },
      { path: 'reopenDays', before: undefined, after: 3 },
    ])
  })

  it('follows the steps of a list by their ids', () => {
    const before = {
      steps: [
        { id: 'a', raiseTo: 2 },
        { id: 'b', raiseTo: 3 },
      ],
    }
    const after = { steps: [{ id: 'b', raiseTo: 4 }] }
    expect(differences(before, after)).toEqual([
      { path: 'steps.a', before: { id: 'a', raiseTo: 2 }, after: undefined },
      { path: 'steps.b.raiseTo', before: 3, after: 4 },
    ])
  })

  it('takes a list of words as one value, and finds nothing in equal bodies', () => {
    expect(differences({ aliases: ['cfdi'] }, { aliases: ['cfdi', 'sat'] })).toHaveLength(1)
    expect(differences({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([])
  })

  it('finds the word of a path, or of what lies above it', () => {
    const patterns = ['name', 'steps.*', 'steps.*.when']
    expect(patternOf(patterns, 'steps.b.when.minutes')).toEqual({ pattern: 'steps.*.when', rest: ['minutes'] })
    expect(patternOf(patterns, 'steps.b')).toEqual({ pattern: 'steps.*', rest: [] })
    expect(patternOf(patterns, 'color')).toBeNull()
  })
})
