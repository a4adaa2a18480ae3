import { z } from 'zod'
import { MesaError } from '../errors.ts'
import { isPlainDate, type weekdays } from './plain-date.ts'

/** What can be wrong with a calendar; the interface has a sentence for each. */
export type CalendarProblem =
  | 'unknown_zone'
  | 'not_a_wall_time'
  | 'not_a_date'
  | 'start_not_before_end'
  | 'spans_overlap'
  | 'date_twice'
  | 'not_the_form'

const MINUTES_OF_DAY = 1440

const startTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_a_wall_time')
const endTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'not_a_wall_time')

const span = z
  .strictObject({ start: startTime, end: endTime })
  // Both are HH:MM, so the order of the letters is the order of the times.
  .refine(({ start, end }) => start < end, 'start_not_before_end')
  .readonly()

const spansOfDay = z
  .array(span)
  .max(MINUTES_OF_DAY)
  .refine((spans) => !overlap(spans), 'spans_overlap')
  .readonly()

const exception = z
  .strictObject({ date: z.string().refine(isPlainDate, 'not_a_date'), spans: spansOfDay, label: z.string().max(200) })
  .readonly()

/**
 * Opening hours: per weekday, in the wall time of a zone, several spans `[start, end)` a day; an exception replaces its
 * whole date and no other (R6). A version of a calendar never changes: editing makes another one.
 */
export const calendarSchema = z
  .strictObject({
    timezone: z.string().refine(isTimezone, 'unknown_zone'),
    weekly: z
      .strictObject({
        mon: spansOfDay,
        tue: spansOfDay,
        wed: spansOfDay,
        thu: spansOfDay,
        fri: spansOfDay,
        sat: spansOfDay,
        sun: spansOfDay,
      } satisfies Record<(typeof weekdays)[number], typeof spansOfDay>)
      .readonly(),
    exceptions: z
      .array(exception)
      .refine((exceptions) => new Set(exceptions.map(({ date }) => date)).size === exceptions.length, 'date_twice')
      .readonly(),
  })
  .readonly()

export type Span = z.infer<typeof span>
export type CalendarException = z.infer<typeof exception>
export type Calendar = z.infer<typeof calendarSchema>

/** Reads a calendar. Throws `calendar.not_valid` with the first problem (a `CalendarProblem`) and where it is. */
export function parseCalendar(candidate: unknown): Calendar {
  const parsed = calendarSchema.safeParse(candidate)
  if (parsed.success) return parsed.data

  const issue = parsed.error.issues[0]
  const problem: CalendarProblem = isCalendarProblem(issue?.message) ? issue.message : 'not_the_form'
  throw new MesaError('calendar.not_valid', { path: issue?.path.join('.') ?? '', problem }, { cause: parsed.error })
}

const problems: ReadonlySet<string> = new Set<CalendarProblem>([
  'unknown_zone',
  'not_a_wall_time',
  'not_a_date',
  'start_not_before_end',
  'spans_overlap',
  'date_twice',
])

const isCalendarProblem = (message: string | undefined): message is CalendarProblem =>
  message !== undefined && problems.has(message)

function overlap(spans: readonly { start: string; end: string }[]): boolean {
  const sorted = [...spans].sort((a, b) => (a.start < b.start ? -1 : 1))
  return sorted.some(({ start }, index) => index > 0 && start < (sorted[index - 1]?.end ?? ''))
}

/** Named zones only: a fixed offset such as `-07:00` would miss the next change of the law. */
function isTimezone(timezone: string): boolean {
  if (!/^[A-Za-z]/.test(timezone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
