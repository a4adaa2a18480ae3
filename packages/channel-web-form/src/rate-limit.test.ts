import { expect, it } from 'vitest'
import { rateLimit, sourceOf } from './rate-limit.ts'

it('refills steadily, one after each part of the hour', () => {
  const limit = rateLimit(4)
  for (let taken = 0; taken < 4; taken++) expect(limit.take('a', 0)).toBe(0)
  expect(limit.take('a', 0)).toBe(900)
  expect(limit.take('a', 899_000)).toBe(1)
  expect(limit.take('a', 900_000)).toBe(0)
  expect(limit.take('b', 900_000)).toBe(0)
})

it('takes an IPv6 network for one source, and an IPv4 address in either form', () => {
  expect(sourceOf('2001:db8:1:2:3:4:5:6')).toBe(sourceOf('2001:db8:1:2::9'))
  expect(sourceOf('2001:db8:1:2::1')).not.toBe(sourceOf('2001:db8:1:3::1'))
  expect(sourceOf('::ffff:192.0.2.1')).toBe('192.0.2.1')
})
