import { expect, it } from 'vitest'
import { isSupportedNode } from './node-version.mjs'

it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0', '100.0.0'])('Mesa runs on Node %s', (version) => {
  expect(isSupportedNode(version)).toBe(true)
})

it.each(['14.21.3', '18.20.0', '20.18.9', '21.7.0', '22.11.0'])('Mesa refuses Node %s', (version) => {
  expect(isSupportedNode(version)).toBe(false)
})
