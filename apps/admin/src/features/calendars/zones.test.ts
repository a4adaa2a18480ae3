import { expect, it } from 'vitest'
import { changesClocks, offeredZones, todayIn, zoneOfText, zoneText } from './zones.ts'

const now = Date.UTC(2026, 10, 25, 5)

it('a zone is found by its city, those of Mexico first', () => {
  const offered = offeredZones('es')
  expect(offered.slice(0, 2)).toEqual(['Ciudad de México · America/Mexico_City', 'Hermosillo · America/Hermosillo'])
  expect(offered).toContain('Nueva York · America/New_York')
  expect(new Set(offered).size).toBe(offered.length)
})
it('is read back from what the field shows, and kept as typed where it is none', () => {
  expect(zoneOfText(zoneText('es', 'America/Mexico_City'))).toBe('America/Mexico_City')
  expect(zoneOfText('Hermosillo')).toBe('Hermosillo')
})
it('says whether its clocks change', () => {
  expect(changesClocks('America/Hermosillo', now)).toBe(false)
  expect(changesClocks('America/Tijuana', now)).toBe(true)
  expect(changesClocks('Mars/Base', now)).toBeNull()
})
it('has its own date', () => {
  expect(todayIn('America/Hermosillo', now, 'UTC')).toBe('2026-11-24')
  expect(todayIn('Mars/Base', now, 'America/Hermosillo')).toBe('2026-11-24')
})
