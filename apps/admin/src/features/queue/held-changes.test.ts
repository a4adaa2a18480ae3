import type { QueueRow } from '@mesa/api'
import { describe, expect, it } from 'vitest'
import { aRow } from '../../testing/rows.ts'
import { holdChanges } from './held-changes.ts'
import { isUntouched } from './use-held-rows.ts'

const rows = (...numbers: number[]) => numbers.map((number) => aRow(number))
const numbersOf = (held: { rows: { row: QueueRow }[] }) => held.rows.map(({ row }) => Number(row.folio.slice(5)))

describe('nothing moves under the hand', () => {
  it('a new incident waits and is counted', () => {
    const held = holdChanges(rows(2, 3), rows(1, 2, 3))
    expect(numbersOf(held)).toEqual([2, 3])
    expect(held).toMatchObject({ added: 1, moved: 0, gone: 0 })
  })
  it('a row that belongs elsewhere stays where it is and is counted once', () => {
    const held = holdChanges(rows(1, 2, 3, 4), rows(4, 1, 2, 3))
    expect(numbersOf(held)).toEqual([1, 2, 3, 4])
    expect(held).toMatchObject({ added: 0, moved: 1, gone: 0 })
  })
  it('a row that left the view stays with its last values until it is shown', () => {
    const held = holdChanges(rows(1, 2, 3), rows(1, 3))
    expect(held.rows.map(({ gone }) => gone)).toEqual([false, true, false])
    expect(held).toMatchObject({ added: 0, moved: 0, gone: 1 })
  })
  it('values change in place', () => {
    const held = holdChanges(rows(1, 2), [aRow(1, { status: 'assigned' }), aRow(2)])
    expect(held.rows[0]?.row.status).toBe('assigned')
    expect(held).toMatchObject({ added: 0, moved: 0, gone: 0 })
  })
  it('the next page is appended at once: it moves nothing', () => {
    const held = holdChanges(rows(1, 2), rows(1, 2, 3, 4))
    expect(numbersOf(held)).toEqual([1, 2, 3, 4])
    expect(held.added).toBe(0)
  })
  it('an empty page holds nothing back', () => {
    expect(holdChanges([], rows(1, 2))).toMatchObject({ added: 2, moved: 0, gone: 0 })
  })
})

describe('changes are applied by themselves only while the list is untouched', () => {
  const now = 100_000
  it('at its top, without a focused row, and no pointer over it for 5 seconds', () => {
    expect(isUntouched({ isAtTop: true, hasFocus: false, pointerAt: now - 5000 }, now)).toBe(true)
    expect(isUntouched({ isAtTop: true, hasFocus: false, pointerAt: 0 }, now)).toBe(true)
  })
  it.each([
    { isAtTop: false, hasFocus: false, pointerAt: 0 },
    { isAtTop: true, hasFocus: true, pointerAt: 0 },
    { isAtTop: true, hasFocus: false, pointerAt: now - 4999 },
  ])('not when %o', (hand) => {
    expect(isUntouched(hand, now)).toBe(false)
  })
})
