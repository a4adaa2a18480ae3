import type { Language, PlainDate } from '@mesa/core'
import { localeOf } from './language.ts'

const DAY_MS = 86_400_000

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter costs a hundred times more than using one, and a queue asks for thousands. */
function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone, hourCycle: 'h23' })
  formatters.set(key, made)
  return made
}

function partsOf(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions, at: number) {
  const parts = formatter(locale, timeZone, options).formatToParts(at)
  // Some ICU versions end abbreviations with a point.
  return Object.fromEntries(parts.map(({ type, value }) => [type, value.replace(/\.$/, '')]))
}

/** Days since 1970 of an instant's date in the zone. */
function dayNumber(at: number, timeZone: string): number {
  const { year, month, day } = partsOf('en-GB', timeZone, { year: 'numeric', month: 'numeric', day: 'numeric' }, at)
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS
}

export interface InstantFacts {
  /** Epoch ms. */
  at: number
  now: number
  timezone: string
}

/** `16:30`, in the zone. */
export const formatTime = (language: Language, { at, timezone }: Omit<InstantFacts, 'now'>): string =>
  formatter(localeOf[language], timezone, { hour: '2-digit', minute: '2-digit' }).format(at)

const nearDays: Record<Language, Record<number, string>> = {
  es: { [-1]: 'ayer', 0: 'hoy', 1: 'mañana' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}

const nearDayOf = (language: Language, { at, now, timezone }: InstantFacts): string | undefined =>
  nearDays[language][dayNumber(at, timezone) - dayNumber(now, timezone)]

/** `hoy`, `mañana`, `mar 24 de nov`, and `24 nov 2025` in another year than now's. */
export function formatDay(language: Language, facts: InstantFacts): string {
  const { at, now, timezone } = facts
  const near = nearDayOf(language, facts)
  if (near) return near
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  const { weekday, day, month, year } = partsOf(localeOf[language], timezone, options, at)
  if (year !== partsOf(localeOf[language], timezone, options, now).year) return `${day} ${month} ${year}`
  return language === 'es' ? `${weekday} ${day} de ${month}` : `${weekday} ${day} ${month}`
}

/** `hoy 16:30`, `mañana 09:00`, `mar 24 de nov, 15:20`, `24 nov 2025, 15:20`. */
export function formatInstant(language: Language, facts: InstantFacts): string {
  const day = formatDay(language, facts)
  const isNear = Object.values(nearDays[language]).includes(day)
  return `${day}${isNear ? '' : ','} ${formatTime(language, facts)}`
}

/** As short as a list allows: the hour alone today, else `formatInstant`. */
export const formatInstantShort = (language: Language, facts: InstantFacts): string =>
  dayNumber(facts.at, facts.timezone) === dayNumber(facts.now, facts.timezone)
    ? formatTime(language, facts)
    : formatInstant(language, facts)

/** Where another word stands before it in a narrow column: `11:00` today, else `jue 26, 11:00`. Only for the days ahead. */
export function formatInstantBrief(language: Language, facts: InstantFacts): string {
  if (dayNumber(facts.at, facts.timezone) === dayNumber(facts.now, facts.timezone)) return formatTime(language, facts)
  const { weekday, day } = partsOf(localeOf[language], facts.timezone, { weekday: 'short', day: 'numeric' }, facts.at)
  return `${weekday} ${day}, ${formatTime(language, facts)}`
}

/** On a scale of several days: `sáb 12:30`; with the date where a week is not enough to tell days apart: `sáb 14, 12:30`. */
export function formatWeekdayTime(
  language: Language,
  facts: Omit<InstantFacts, 'now'> & { withDate: boolean },
): string {
  const { weekday, day } = partsOf(localeOf[language], facts.timezone, { weekday: 'short', day: 'numeric' }, facts.at)
  return facts.withDate
    ? `${weekday} ${day}, ${formatTime(language, facts)}`
    : `${weekday} ${formatTime(language, facts)}`
}

/** `martes 24 de noviembre`, and `hoy`/`mañana` before it: for mails, where a day must not be mistaken. */
export function formatLongDay(language: Language, facts: InstantFacts): string {
  const near = nearDayOf(language, facts)
  const options = { weekday: 'long', day: 'numeric', month: 'long' } as const
  const { weekday, day, month } = partsOf(localeOf[language], facts.timezone, options, facts.at)
  const date = language === 'es' ? `${weekday} ${day} de ${month}` : `${weekday} ${day} ${month}`
  if (!near) return date
  return language === 'es' ? `${near} ${date}` : `${near}, ${date}`
}

/** `hoy martes 24 de noviembre a las 12:55` / `today, Tuesday 24 November, at 12:55`. */
export function formatLongInstant(language: Language, facts: InstantFacts): string {
  const day = formatLongDay(language, facts)
  return `${day}${language === 'en' ? ',' : ''} ${formatAtTime(language, facts)}`
}

/** `a las 12:55`, `a la 01:05` / `at 12:55`. */
export function formatAtTime(language: Language, facts: Omit<InstantFacts, 'now'>): string {
  const time = formatTime(language, facts)
  if (language === 'en') return `at ${time}`
  return `${time.startsWith('01:') ? 'a la' : 'a las'} ${time}`
}

/**
 * For the middle of a sentence: `hoy martes 24 de noviembre a las 12:55`, `el lunes 30 de noviembre a las 10:30` /
 * `12:55 today, Tuesday 24 November`, `10:30 on Monday 30 November`.
 */
export function formatSpokenInstant(language: Language, facts: InstantFacts): string {
  const day = formatLongDay(language, facts)
  const isNear = nearDayOf(language, facts) !== undefined
  if (language === 'en') return `${formatTime('en', facts)} ${isNear ? '' : 'on '}${day}`
  return `${isNear ? '' : 'el '}${day} ${formatAtTime('es', facts)}`
}

/** Whether two instants have the same date in the zone. */
export const isSameDay = (timezone: string, one: number, other: number): boolean =>
  dayNumber(one, timezone) === dayNumber(other, timezone)

/** `martes 24 de noviembre de 2026, 10:55:12, hora de Hermosillo`: what a short instant really was. */
export function formatFullInstant(language: Language, { at, timezone }: Omit<InstantFacts, 'now'>): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const { weekday, day, month, year } = partsOf(localeOf[language], timezone, options, at)
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  const time = formatter(localeOf[language], timezone, clock).format(at)
  const date = language === 'es' ? `${weekday} ${day} de ${month} de ${year}` : `${weekday} ${day} ${month} ${year}`
  return `${date}, ${time}, ${formatZone(language, timezone)}`
}

/** A calendar day without a zone: `31 dic 2026`. */
export function formatDate(language: Language, date: PlainDate | string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const { day, month, year } = partsOf(localeOf[language], 'UTC', options, Date.parse(`${date}T12:00:00Z`))
  return `${day} ${month} ${year}`
}

/** Cities whose names the zone database writes without their accents or in English. */
const cityNames: Record<string, Record<Language, string>> = {
  'America/Mexico_City': { es: 'Ciudad de México', en: 'Mexico City' },
  'America/Cancun': { es: 'Cancún', en: 'Cancún' },
  'America/Mazatlan': { es: 'Mazatlán', en: 'Mazatlán' },
  'America/Merida': { es: 'Mérida', en: 'Mérida' },
  'America/Ciudad_Juarez': { es: 'Ciudad Juárez', en: 'Ciudad Juárez' },
  'America/Bogota': { es: 'Bogotá', en: 'Bogotá' },
  'America/New_York': { es: 'Nueva York', en: 'New York' },
  'America/Los_Angeles': { es: 'Los Ángeles', en: 'Los Angeles' },
}

/** The city that a zone is named after: `Ciudad de México`. */
export const cityOf = (language: Language, timezone: string): string =>
  cityNames[timezone]?.[language] ?? timezone.split('/').at(-1)?.replaceAll('_', ' ') ?? timezone

/** The zone by its city, `hora de Hermosillo`; `Intl` would print a name that nobody says. */
export function formatZone(language: Language, timezone: string): string {
  if (timezone === 'UTC' || timezone === 'Etc/UTC') return 'UTC'
  const city = cityOf(language, timezone)
  return language === 'es' ? `hora de ${city}` : `${city} time`
}
