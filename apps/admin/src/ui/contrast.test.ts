import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

function tokensOf(theme: 'light' | 'dark'): Record<string, string> {
  const block = css.match(new RegExp(`\\[data-mantine-color-scheme="${theme}"\\]\\{([^}]*)\\}`))?.[1] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9A-Fa-f]{6})/g)].map((m) => [m[1], m[2]]))
}

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** WCAG 2: (lighter + 0.05) / (darker + 0.05). */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const surfaces = ['canvas', 'surface', 'sunken', 'hover', 'selected', 'raised']
const plain = ['canvas', 'surface', 'hover', 'selected', 'raised']
const states = ['running', 'soon', 'over', 'paused', 'closed', 'met', 'late', 'event', 'note']

describe.each(['light', 'dark'] as const)('every text can be read, %s', (theme) => {
  const tokens = tokensOf(theme)
  const of = (name: string): string => tokens[name] ?? expect.fail(`tokens.css has no --${name}`)

  it.each(['text', 'text-2', 'muted', 'link', 'none'].flatMap((text) => surfaces.map((on) => [text, on])))(
    '%s on %s is 4.5 to 1',
    (text, on) => expect(contrast(of(text), of(on))).toBeGreaterThanOrEqual(4.5),
  )
  it.each(states.map((state) => [state, `${state}-tint`]))('%s on its tint is 4.5 to 1', (state, tint) =>
    expect(contrast(of(state), of(tint))).toBeGreaterThanOrEqual(4.5),
  )
  it.each(states.flatMap((state) => plain.map((on) => [state, on])))('%s on %s is 4.5 to 1', (state, on) =>
    expect(contrast(of(state), of(on))).toBeGreaterThanOrEqual(4.5),
  )
  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-urgent', 'urgent'],
    ['text', 'note-tint'],
  ])('%s on %s is 4.5 to 1', (text, on) => expect(contrast(of(text), of(on))).toBeGreaterThanOrEqual(4.5))
  it.each(['control-border', 'focus'].flatMap((edge) => surfaces.map((on) => [edge, on])))(
    '%s against %s is 3 to 1',
    (edge, on) => expect(contrast(of(edge), of(on))).toBeGreaterThanOrEqual(3),
  )
})

it('both themes name the same tokens', () => {
  expect(Object.keys(tokensOf('dark')).sort()).toEqual(Object.keys(tokensOf('light')).sort())
})
