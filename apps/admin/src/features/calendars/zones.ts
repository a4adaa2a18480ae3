import type { Language } from '@mesa/core'
import { cityOf } from '@mesa/i18n'

/** Zones of Mexico, by how many people keep them; they are offered first. */
const mexican = [
  'America/Mexico_City',
  'America/Hermosillo',
  'America/Tijuana',
  'America/Mazatlan',
  'America/Monterrey',
  'America/Cancun',
  'America/Merida',
  'America/Chihuahua',
  'America/Ciudad_Juarez',
  'America/Ojinaga',
  'America/Matamoros',
  'America/Bahia_Banderas',
]

const SEPARATOR = ' · '

/** What stands in the field for a zone: its city first, for that is what people type. */
export const zoneText = (language: Language, zone: string): string =>
  zone.includes('/') ? `${cityOf(language, zone)}${SEPARATOR}${zone}` : zone

/** The zone that a text of the field names; what is not one is given back as it was typed, to be refused in words. */
export const zoneOfText = (text: string): string => text.split(SEPARATOR).at(-1)?.trim() ?? ''

/** Every zone that the browser knows, those of Mexico first, the rest by its city. */
export function offeredZones(language: Language): string[] {
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !mexican.includes(zone))
  const texts = others.map((zone) => zoneText(language, zone)).sort((a, b) => a.localeCompare(b, language))
  return [...mexican.map((zone) => zoneText(language, zone)), ...texts, 'UTC']
}

function offsetOf(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

/** Whether its clocks change within the year of this instant; null for a zone that nobody knows. */
export function changesClocks(zone: string, now: number): boolean | null {
  const year = new Date(now).getUTCFullYear()
  try {
    return offsetOf(zone, Date.UTC(year, 0, 1)) !== offsetOf(zone, Date.UTC(year, 6, 1))
  } catch {
    return null
  }
}

/** The date on the wall of the zone; of the company's own where the zone is not known yet. */
export function todayIn(zone: string, now: number, companyZone: string): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone }).format(now)
  } catch {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone: companyZone }).format(now)
  }
}
