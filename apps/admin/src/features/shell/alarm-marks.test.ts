import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { markTab } from './alarm-marks.ts'

beforeEach(() => {
  document.head.innerHTML = '<title>Bandeja</title><link rel="icon" href="/icon.svg">'
})
afterEach(() => {
  document.head.innerHTML = ''
})
const icon = () => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.getAttribute('href')

describe('R11: a tab in the background shows that an urgent report is not taken', () => {
  it('by its title and its icon, and as before once it is', () => {
    const unmark = markTab()
    expect(document.title).toBe('⚡ Bandeja')
    expect(icon()).toContain('icon-alarm')
    unmark()
    expect(document.title).toBe('Bandeja')
    expect(icon()).toContain('/icon.svg')
  })
  it('also when the page gives itself another title', async () => {
    const unmark = markTab()
    document.title = '2026-000131 · Nómina'
    await vi.waitFor(() => expect(document.title).toBe('⚡ 2026-000131 · Nómina'))
    unmark()
    expect(document.title).toBe('2026-000131 · Nómina')
  })
})
