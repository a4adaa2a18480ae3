import { TEXT_LIMIT as coreLimit } from '@mesa/core'
import { expect, it } from 'vitest'
import { TEXT_LIMIT } from './text-limit.ts'

it('the composer refuses exactly what the core would refuse', () => {
  expect(TEXT_LIMIT).toBe(coreLimit)
})
