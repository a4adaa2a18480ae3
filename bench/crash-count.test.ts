import { expect, it } from 'vitest'
import { folioGaps } from './crash-count.ts'

it('finds no gap where every year counts from one', () => {
  expect(folioGaps(['2026-000002', '2025-000001', '2026-000001'])).toBe(0)
})

it('counts each missing number and each number given twice', () => {
  expect(folioGaps(['2026-000001', '2026-000004'])).toBe(2)
  expect(folioGaps(['2026-000001', '2026-000001'])).toBe(1)
})
