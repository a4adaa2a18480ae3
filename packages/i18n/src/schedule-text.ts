import type { Language } from '@mesa/core'
import type { Said } from './language.ts'
import { type DayOfWeek, dayNames, daysOfWeek, toRuns } from './opening-hours-text.ts'
import {
  type DaySpans,
  LONGEST_NIGHT_MINUTES,
  type ScheduleProblem,
  type WeeklyHours,
  weekOf,
} from './parse-schedule.ts'

/** Days in the fewest letters: `lun`, `Mon`. */
export const dayShort: Record<Language, Record<DayOfWeek, string>> = {
  es: { mon: 'lun', tue: 'mar', wed: 'mié', thu: 'jue', fri: 'vie', sat: 'sáb', sun: 'dom' },
  en: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
}

const always: Record<Language, string> = { es: '24 horas', en: '24 hours' }
const closed: Record<Language, string> = { es: 'cerrado', en: 'closed' }

/** `9`, `9:30`. */
const timeText = (time: string): string => time.replace(/^0(?=\d)/, '').replace(/:00$/, '')

/** The hours of one day: `9-13, 15-19`; `24 horas`; `cerrado`. */
export function daySpansText(language: Language, spans: DaySpans): string {
  if (spans.length === 0) return closed[language]
  if (spans.length === 1 && spans[0]?.start === '00:00' && spans[0].end === '24:00') return always[language]
  return spans.map(({ start, end }) => `${timeText(start)}-${timeText(end)}`).join(', ')
}

const inOrder = (spans: DaySpans): DaySpans => [...spans].sort((a, b) => (a.start < b.start ? -1 : 1))

const minutesAt = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

function isOneNight(start: string, end: string): boolean {
  const minutes = minutesAt(end) + 1440 - minutesAt(start)
  return end < start && minutes <= LONGEST_NIGHT_MINUTES
}

/** A night is told as one span of the day on which it begins: `22-6`, not `22-24` and `0-6`. */
function withNights(weekly: WeeklyHours): Record<DayOfWeek, DaySpans> {
  const told: Record<DayOfWeek, DaySpans> = { ...weekOf((day) => inOrder(weekly[day])) }
  const nights = daysOfWeek.flatMap((day, index) => {
    const next = daysOfWeek[(index + 1) % 7] ?? day
    const [evening, morning] = [told[day].at(-1), told[next][0]]
    const isNight = evening?.end === '24:00' && morning?.start === '00:00' && isOneNight(evening.start, morning.end)
    return isNight ? [{ day, next, evening, morning }] : []
  })
  for (const { next } of nights) told[next] = told[next].slice(1)
  for (const { day, evening, morning } of nights) {
    told[day] = [...told[day].slice(0, -1), { start: evening.start, end: morning.end }]
  }
  return told
}

const runsText = (language: Language, days: readonly DayOfWeek[]): string =>
  toRuns(days)
    .flatMap((run) => {
      const words = run.map((day) => dayShort[language][day])
      return run.length < 3 ? words : [`${words[0]}-${words.at(-1)}`]
    })
    .join(', ')

/** The hours of a week as one can write them too: `lun-vie 9-13, 15-19; sáb 9-14`. `parseSchedule` reads it back. */
export function scheduleText(language: Language, weekly: WeeklyHours): string {
  const told = withNights(weekly)
  const groups = new Map<string, DayOfWeek[]>()
  for (const day of daysOfWeek) {
    if (told[day].length === 0) continue
    const hours = daySpansText(language, told[day])
    groups.set(hours, [...(groups.get(hours) ?? []), day])
  }
  if (groups.size === 0) return closed[language]
  return [...groups].map(([hours, days]) => `${runsText(language, days)} ${hours}`).join('; ')
}

/** `lun–vie 9–13 y 15–19, sáb 9–14`: the same inside a sentence. */
export function scheduleInSentence(language: Language, weekly: WeeklyHours): string {
  const and = language === 'es' ? ' y ' : ' and '
  const parts = scheduleText(language, weekly)
    .split('; ')
    .map((part) => part.replace(/, (?=[\d:]+-[\d:]+$)/, and).replaceAll('-', '–'))
  return parts.join(parts.some((part) => part.includes(',')) ? '; ' : ', ')
}

/** Open minutes of an ordinary week on the wall. */
export function weeklyMinutes(weekly: WeeklyHours): number {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return daysOfWeek
    .flatMap((day) => weekly[day])
    .reduce((total, { start, end }) => total + minutes(end) - minutes(start), 0)
}

type Problems = { [Code in ScheduleProblem['code']]: Said<{ word: string; day: string }> }

const sentences: Problems = {
  word_not_known: {
    es: ({ word }) => `No se entiende «${word}». Escriba días y horas, por ejemplo: lun-vie 9-13, 15-19; sáb 9-14.`,
    en: ({ word }) => `“${word}” cannot be read. Write days and hours, for example: Mon-Fri 9-13, 15-19; Sat 9-14.`,
  },
  time_not_real: {
    es: ({ word }) => `«${word}» no es una hora. Van de 0 a 24, con minutos de 00 a 59.`,
    en: ({ word }) => `“${word}” is not a time. They go from 0 to 24, with minutes from 00 to 59.`,
  },
  days_missing: {
    es: ({ word }) => `Falta decir de qué días es «${word}».`,
    en: ({ word }) => `Say which days “${word}” is for.`,
  },
  hours_missing: {
    es: () => 'Faltan las horas: escriba, por ejemplo, 9-13, o cerrado.',
    en: () => 'The hours are missing: write, for example, 9-13, or closed.',
  },
  end_missing: {
    es: ({ word }) => (word ? `Falta hasta cuándo, después de «${word}».` : 'Falta hasta cuándo.'),
    en: ({ word }) => (word ? `Say until when, after “${word}”.` : 'Say until when.'),
  },
  end_is_start: {
    es: ({ word }) => `El tramo de «${word}» debe terminar después de empezar.`,
    en: ({ word }) => `The span at “${word}” must end after it starts.`,
  },
  end_before_start: {
    es: ({ word }) =>
      `El tramo termina a las ${word}, antes de empezar. Si cruza la medianoche y pasa de 14 horas, escríbalo en dos días: lun 13-24; mar 0-9.`,
    en: ({ word }) =>
      `The span ends at ${word}, before it starts. If it crosses midnight and is longer than 14 hours, write it on two days: Mon 13-24; Tue 0-9.`,
  },
  day_twice: {
    es: ({ day }) => `El ${day} aparece dos veces; ponga todas sus horas juntas.`,
    en: ({ day }) => `${day} is there twice; put all its hours together.`,
  },
  spans_overlap: {
    es: ({ day, word }) => `Dos tramos se enciman en «${word}»${day ? ` (${day})` : ''}.`,
    en: ({ day, word }) => `Two spans overlap at “${word}”${day ? ` (${day})` : ''}.`,
  },
}

/** What cannot be read in a schedule's text, and at which letter. */
export function scheduleProblemText(language: Language, { code, at, word, day }: ScheduleProblem): string {
  const said = sentences[code][language]({ word, day: day ? dayNames[language][day] : '' })
  const place = language === 'es' ? `Carácter ${at + 1}` : `Character ${at + 1}`
  return `${place}: ${said}`
}
