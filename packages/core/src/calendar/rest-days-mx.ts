import type { PlainDate } from '../instant.ts'
import { toEpochDay, toPlainDate, weekdayIndex } from './plain-date.ts'

/** How a rest day is found in a year. `everyYears` counts from `since`. */
type RestDayRule =
  | { kind: 'date'; month: number; day: number; everyYears?: number }
  | { kind: 'nth_monday'; month: number; nth: number }

interface RestDayDefinition {
  rule: RestDayRule
  /** First year for which the rule is taken to hold. */
  since?: number
  /** Fraction of article 74 of the Ley Federal del Trabajo. */
  fraction: string
  label: string
}

export interface RestDay {
  date: PlainDate
  label: string
  fraction: string
}

/**
 * The obligatory rest days of Mexico (Ley Federal del Trabajo, article 74) as the law stands; a change of the law is an
 * edit here. Left out: fraction IX, election days, which are decreed and differ by state. Customary days (Good Friday,
 * 2 November, ...) are not obligatory: a calendar that closes then says so by an exception of its own.
 */
const restDaysMx: readonly RestDayDefinition[] = [
  { fraction: 'I', label: 'Año Nuevo', rule: { kind: 'date', month: 1, day: 1 } },
  { fraction: 'II', label: 'Día de la Constitución', rule: { kind: 'nth_monday', month: 2, nth: 1 } },
  { fraction: 'III', label: 'Natalicio de Benito Juárez', rule: { kind: 'nth_monday', month: 3, nth: 3 } },
  { fraction: 'IV', label: 'Día del Trabajo', rule: { kind: 'date', month: 5, day: 1 } },
  { fraction: 'V', label: 'Día de la Independencia', rule: { kind: 'date', month: 9, day: 16 } },
  {
    // On 1 December until 2018, moved by the decree of 30 September 2024.
    fraction: 'VII',
    label: 'Transmisión del Poder Ejecutivo Federal',
    rule: { kind: 'date', month: 10, day: 1, everyYears: 6 },
    since: 2024,
  },
  { fraction: 'VI', label: 'Día de la Revolución', rule: { kind: 'nth_monday', month: 11, nth: 3 } },
  { fraction: 'VIII', label: 'Navidad', rule: { kind: 'date', month: 12, day: 25 } },
]

/** The rest days of a year, sorted. One that falls on a Saturday or Sunday is not moved. */
export function restDaysMxOf(year: number): RestDay[] {
  return restDaysMx
    .filter(({ rule, since }) => isDueIn(year, rule, since))
    .map(({ rule, label, fraction }) => ({ date: dateOf(year, rule), label, fraction }))
}

function isDueIn(year: number, rule: RestDayRule, since = year): boolean {
  if (year < since) return false
  return rule.kind !== 'date' || rule.everyYears === undefined || (year - since) % rule.everyYears === 0
}

function dateOf(year: number, rule: RestDayRule): PlainDate {
  const first = toEpochDay(`${year}-${String(rule.month).padStart(2, '0')}-01` as PlainDate)
  if (rule.kind === 'date') return toPlainDate(first + rule.day - 1)

  const daysToMonday = (7 - weekdayIndex(first)) % 7
  return toPlainDate(first + daysToMonday + 7 * (rule.nth - 1))
}
