import type { Language } from '@mesa/core'
import { localeOf } from '@mesa/i18n'

const NOON = 'T12:00:00Z'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one costs more than a year of days that it writes, so each is made once. */
function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}:${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' })
  formats.set(key, known)
  return known
}

const part = (language: Language, date: string, options: Intl.DateTimeFormatOptions): string =>
  formatOf(language, options)
    .format(Date.parse(`${date}${NOON}`))
    .replace(/\.$/, '')

/** `jue 1 ene` / `Thu 1 Jan`, for a list of one year. */
export const dayText = (language: Language, date: string): string =>
  `${part(language, date, { weekday: 'short' })} ${part(language, date, { day: 'numeric' })} ${part(language, date, { month: 'short' })}`

/** `enero`. */
export const monthName = (language: Language, month: number): string =>
  part(language, `2026-${String(month).padStart(2, '0')}-15`, { month: 'long' })

/** `l m m j v s d`: 2026-06-01 is a Monday. */
export const weekdayLetters = (language: Language): string[] =>
  Array.from({ length: 7 }, (_, index) => part(language, `2026-06-0${index + 1}`, { weekday: 'narrow' }).toLowerCase())
