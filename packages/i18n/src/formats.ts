import type { Language } from '@mesa/core'
import { localeOf } from './language.ts'

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const DAY_MINUTES = 1440

/** How long, in ms, whole minutes passed: `25 min`, `1 h 40`, `2 d 3 h`. The sign is left to whoever shows it. */
export function formatDuration(language: Language, ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS)
  if (minutes === 0) return language === 'es' ? 'menos de 1 min' : 'under 1 min'
  if (minutes < HOUR_MINUTES) return `${minutes} min`
  const hours = Math.floor(minutes / HOUR_MINUTES)
  if (minutes < DAY_MINUTES) return `${hours} h ${String(minutes % HOUR_MINUTES).padStart(2, '0')}`
  const days = Math.floor(minutes / DAY_MINUTES)
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`
}

/** Counted time, in whole minutes, where working days would mislead: `45 min`, `2 h`, `1 h 30`, `40 h`. */
export function formatHours(minutes: number): string {
  const hours = Math.floor(minutes / HOUR_MINUTES)
  const rest = minutes % HOUR_MINUTES
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
}

export interface TargetLength {
  minutes: number
  clock: 'working' | 'elapsed'
}

const countingWords: Record<Language, Record<TargetLength['clock'], { hours: string; minutes: string }>> = {
  es: {
    working: { hours: 'hábiles', minutes: 'hábiles' },
    elapsed: { hours: 'corridas', minutes: 'corridos' },
  },
  en: { working: { hours: 'working', minutes: 'working' }, elapsed: { hours: 'elapsed', minutes: 'elapsed' } },
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** A promise's length with how it counts, always said: `2 horas hábiles`, `1 hora corrida`, `90 minutos hábiles`. */
export function formatTargetLength(language: Language, { minutes, clock }: TargetLength): string {
  const inHours = minutes % HOUR_MINUTES === 0
  const count = inHours ? minutes / HOUR_MINUTES : minutes
  const word = countingWords[language][clock][inHours ? 'hours' : 'minutes']
  if (language === 'en') {
    return `${count} ${word} ${inHours ? (count === 1 ? 'hour' : 'hours') : count === 1 ? 'minute' : 'minutes'}`
  }
  const counted = inHours ? plural(count, 'hora', 'horas') : plural(count, 'minuto', 'minutos')
  return `${counted} ${count === 1 ? word.replace(/les$/, 'l').replace(/s$/, '') : word}`
}

/** How it counts, in the short form that stands after a duration: `2 h hábiles`. */
export function formatTargetShort(language: Language, { minutes, clock }: TargetLength): string {
  const inHours = minutes % HOUR_MINUTES === 0
  const word = countingWords[language][clock][inHours ? 'hours' : 'minutes']
  return inHours ? `${minutes / HOUR_MINUTES} h ${word}` : `${minutes} min ${word}`
}

/** Area codes of two digits: Mexico City and its surroundings, Guadalajara, Monterrey. */
const TWO_DIGIT_AREAS = ['55', '56', '33', '81']

/** E.164 as it is said: `662 214 3310`, `55 1234 5678`; numbers of other countries keep their prefix. */
export function formatPhone(phone: string): string {
  const mexican = /^\+52(?:1)?(\d{10})$/.exec(phone)?.[1]
  if (mexican) {
    const isTwoDigits = TWO_DIGIT_AREAS.includes(mexican.slice(0, 2))
    return mexican.replace(isTwoDigits ? /(\d{2})(\d{4})(\d{4})/ : /(\d{3})(\d{3})(\d{4})/, '$1 $2 $3')
  }
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3')
}

/** `Ana, Luis y Marta`; `o` instead of `y` for alternatives. */
export const formatList = (language: Language, words: readonly string[], kind: 'and' | 'or' = 'and'): string =>
  new Intl.ListFormat(localeOf[language], { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(words)

/** Over 999 with a comma in both languages. */
export const formatCount = (language: Language, count: number): string =>
  new Intl.NumberFormat(localeOf[language], { useGrouping: true }).format(count)

/** `6 kB`, `1.2 MB`: decimal units, as mail programs say them. */
export function formatBytes(language: Language, bytes: number): string {
  const inMb = bytes >= 1_000_000
  const options = { maximumFractionDigits: inMb ? 1 : 0 }
  const shown = new Intl.NumberFormat(localeOf[language], options).format(
    inMb ? bytes / 1_000_000 : Math.max(1, Math.ceil(bytes / 1000)),
  )
  return `${shown} ${inMb ? 'MB' : 'kB'}`
}

/** A call's length: `1 min 48 s`, `40 s`. */
export function formatSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return `${seconds} s`
  return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
}
