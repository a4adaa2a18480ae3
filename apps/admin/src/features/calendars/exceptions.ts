import type { CalendarBody, RestDay } from '@mesa/core'

export type Exceptions = CalendarBody['calendar']['exceptions']
export type Exception = Exceptions[number]

const byDate = (exceptions: readonly Exception[]): Exceptions =>
  [...exceptions].sort((a, b) => (a.date < b.date ? -1 : 1))

/** Puts an exception in, in the place of the one of its date and of the one that it was before. */
export const withException = (exceptions: Exceptions, exception: Exception, was?: string): Exceptions =>
  byDate([...exceptions.filter(({ date }) => date !== exception.date && date !== was), exception])

export const withoutException = (exceptions: Exceptions, date: string): Exceptions =>
  exceptions.filter((each) => each.date !== date)

/** The rest days that were chosen; a date that has its own exception already keeps it. */
export function withRestDays(exceptions: Exceptions, chosen: readonly RestDay[]): Exceptions {
  const missing = chosen.filter(({ date }) => !exceptions.some((each) => each.date === date))
  return byDate([...exceptions, ...missing.map(({ date, label }) => ({ date, spans: [], label }))])
}

/** In a year, sorted. */
export const exceptionsOf = (exceptions: Exceptions, year: number): Exceptions =>
  byDate(exceptions.filter(({ date }) => date.startsWith(`${year}-`)))

export type ExceptionKind = 'rest_day' | 'closed' | 'half_day'

/** Closed because the law says so, because the company does, or open at other hours. */
export function kindOf({ date, spans }: Exception, restDays: readonly RestDay[]): ExceptionKind {
  if (spans.length > 0) return 'half_day'
  return restDays.some((each) => each.date === date) ? 'rest_day' : 'closed'
}
