import { describe, expect, it } from 'vitest'
import { differences, isSameBody } from './differences.ts'

const paths = (before: unknown, after: unknown) => differences(before, after).map(({ path }) => path)

describe('two versions are compared leaf by leaf', () => {
  it('says what was and what is', () => {
    expect(differences({ targets: { urgent: { minutes: 120 } } }, { targets: { urgent: { minutes: 60 } } })).toEqual([
      { path: 'targets.urgent.minutes', before: 120, after: 60 },
    ])
  })
  it('sees no difference in the order of keys, nor in what is absent', () => {
    expect(isSameBody({ a: 1, b: { c: [1] } }, { b: { c: [1] }, a: 1, d: undefined })).toBe(true)
  })
  it('names members of a list by their id or date, wherever they stand', () => {
    const before = [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ]
    expect(paths({ steps: before }, { steps: [{ id: 'x', n: 0 }, ...before.slice(0, 1), { id: 'b', n: 3 }] })).toEqual([
      'steps.x',
      'steps.b.n',
    ])
    expect(paths({ exceptions: [{ date: '2028-02-29', label: '' }] }, { exceptions: [] })).toEqual([
      'exceptions.2028-02-29',
    ])
  })
  it('tells another order', () => {
    expect(paths({ channels: ['email', 'web'] }, { channels: ['web', 'email'] })).toEqual(['channels'])
  })
  it('tells what took the place of another kind of thing', () => {
    expect(differences({ systemIds: 'all' }, { systemIds: ['nomina'] })).toEqual([
      { path: 'systemIds', before: 'all', after: ['nomina'] },
    ])
    expect(paths({ siteId: null }, { siteId: 'centro' })).toEqual(['siteId'])
  })
})
