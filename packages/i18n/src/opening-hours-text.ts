import type { Language } from '@mesa/core'
import { formatList } from './formats.ts'

export const daysOfWeek = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type DayOfWeek = (typeof daysOfWeek)[number]

/** Days that keep the same hours; `HH:MM`, an end may be `24:00`. */
export interface OpeningHoursGroup {
  days: readonly DayOfWeek[]
  spans: readonly { start: string; end: string }[]
}

export const dayNames: Record<Language, Record<DayOfWeek, string>> = {
  es: {
    mon: 'lunes',
    tue: 'martes',
    wed: 'miércoles',
    thu: 'jueves',
    fri: 'viernes',
    sat: 'sábado',
    sun: 'domingo',
  },
  en: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
}

/** One day of every week: `los sábados`, `Saturdays`. */
function everyWeek(language: Language, day: DayOfWeek): string {
  const name = dayNames[language][day]
  if (language === 'en') return `${name}s`
  return `los ${name.endsWith('s') ? name : `${name}s`}`
}

const withoutZero = (time: string): string => time.replace(/^0(?=\d)/, '')

function spansText(language: Language, spans: OpeningHoursGroup['spans']): string {
  if (spans.length === 1 && spans[0]?.start === '00:00' && spans[0].end === '24:00') {
    return language === 'es' ? 'todo el día' : 'all day'
  }
  const [from, to] = language === 'es' ? ['de', 'a'] : ['from', 'to']
  return formatList(
    language,
    spans.map(({ start, end }) => `${from} ${withoutZero(start)} ${to} ${withoutZero(end)}`),
  )
}

/** Neighbouring days become a run: Monday to Friday is one, Monday and Thursday are two. */
export function toRuns(days: readonly DayOfWeek[]): DayOfWeek[][] {
  const runs: DayOfWeek[][] = []
  for (const day of daysOfWeek.filter((candidate) => days.includes(candidate))) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && daysOfWeek.indexOf(before) === daysOfWeek.indexOf(day) - 1) run.push(day)
    else runs.push([day])
  }
  return runs
}

function runText(language: Language, run: readonly DayOfWeek[]): string[] {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return []
  if (run.length < 3) return run.map((day) => everyWeek(language, day))
  const names = dayNames[language]
  return [language === 'es' ? `de ${names[first]} a ${names[last]}` : `${names[first]} to ${names[last]}`]
}

/**
 * The weekly hours as one sentence part, without a capital or a full stop (R6):
 * `de lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00, y los sábados de 9:00 a 14:00`. Empty when it never opens.
 */
export function openingHoursText(language: Language, groups: readonly OpeningHoursGroup[]): string {
  const said = groups
    .filter(({ days, spans }) => days.length > 0 && spans.length > 0)
    .map(({ days, spans }) => {
      const runs = toRuns(days).flatMap((run) => runText(language, run))
      return `${formatList(language, runs)} ${spansText(language, spans)}`
    })
  if (said.length < 2) return said.join('')
  const and = language === 'es' ? 'y' : 'and'
  return `${said.slice(0, -1).join(', ')}, ${and} ${said.at(-1)}`
}
