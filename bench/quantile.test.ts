import { expect, it } from 'vitest'
import { quantile, rounded } from './quantile.ts'

it('takes the middle and the tail of an unsorted sample', () => {
  const sample = [5, 1, 4, 2, 3]
  expect([quantile(sample, 0.5), quantile(sample, 0.95), quantile(sample, 0)]).toEqual([3, 5, 1])
})

it('refuses an empty sample', () => {
  expect(() => quantile([], 0.5)).toThrow('empty')
})

it('rounds to two decimals', () => {
  expect(rounded(0.23456)).toBe(0.23)
})
