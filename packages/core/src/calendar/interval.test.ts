import { describe, expect, it } from 'vitest'
import { toInstant } from '../instant.ts'
import { clip, type Interval, subtract, totalMs, union } from './interval.ts'

const of = (...pairs: [number, number][]): Interval[] =>
  pairs.map(([from, to]) => ({ from: toInstant(from), to: toInstant(to) }))

describe('intervals are half open', () => {
  it('union sorts, joins what overlaps or touches, and drops what is empty', () => {
    expect(union(of([5, 7], [1, 3], [3, 4], [6, 9], [20, 20], [11, 10]))).toEqual(of([1, 4], [5, 9]))
  })
  it('union keeps the longer of two that begin together', () => {
    expect(union(of([1, 9], [1, 3]))).toEqual(of([1, 9]))
  })
  it('clip keeps what lies inside and nothing that only touches', () => {
    expect(clip(of([0, 2], [3, 6], [8, 9]), toInstant(2), toInstant(5))).toEqual(of([3, 5]))
  })
  it('subtract cuts holes', () => {
    expect(subtract(of([0, 10], [20, 30]), of([-5, 1], [3, 4], [8, 22]))).toEqual(of([1, 3], [4, 8], [22, 30]))
  })
  it('subtract of all leaves nothing', () => {
    expect(subtract(of([0, 10]), of([0, 10]))).toEqual([])
  })
  it('totalMs adds up', () => {
    expect(totalMs(of([0, 10], [20, 25]))).toBe(15)
  })
})
