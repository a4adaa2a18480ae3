import { z } from 'zod'
import { type Calendar, parseCalendar } from '../calendar/calendar.ts'
import { parseInstant } from '../instant.ts'

/** The texts of a set of vectors, by file name; reading them is left to the caller. */
export type VectorTexts = Record<VectorFile | 'calendars.json', string>

export const vectorFiles = ['sla-due', 'working-between', 'sla-history', 'holidays-mx'] as const
export type VectorFile = (typeof vectorFiles)[number]

const instant = z.string().transform(parseInstant)
const clock = z.enum(['working', 'elapsed'])
const target = z.object({ minutes: z.int(), clock })
const interval = z.object({ from: instant, to: instant })
const named = { id: z.string(), name: z.string(), calendar: z.string() }

export const dueCase = z.object({
  ...named,
  start: instant,
  target,
  expect: z.object({
    due: instant.nullable(),
    noDue: z.enum(['never', 'paused']).nullable(),
    countsFrom: instant.nullable(),
  }),
})

export const betweenCase = z.object({
  ...named,
  from: instant,
  to: instant,
  expect: z.object({ workingMs: z.int(), openAtFrom: z.boolean(), nextOpening: instant.nullable() }),
})

const rebase = z.object({
  at: instant,
  mode: z.enum(['keep_used', 'from_start', 'from_now']),
  minutes: z.int().optional(),
  clock: clock.optional(),
  calendar: z.string().optional(),
})

const query = z.object({
  now: instant,
  state: z.string(),
  usedMs: z.int(),
  remainingMs: z.int(),
  due: instant.nullable(),
  noDue: z.string().nullable(),
  verdict: z.object({ result: z.string(), at: instant, due: instant.nullable() }).nullable(),
  segments: z.array(interval),
})

export const historyCase = z.object({
  ...named,
  start: instant,
  target,
  pauses: z.array(z.object({ from: instant, to: instant.nullable() })),
  rebases: z.array(rebase),
  fulfilled: instant.nullable(),
  queries: z.array(query),
})

export const restDay = z.object({ date: z.string(), label: z.string() })

export type DueCase = z.infer<typeof dueCase>
export type BetweenCase = z.infer<typeof betweenCase>
export type HistoryCase = z.infer<typeof historyCase>
export type RestDayCase = z.infer<typeof restDay>
export type Calendars = (name: string) => Calendar

/** Reads JSON lines. Throws ZodError or SyntaxError on a line that is not of this form. */
export const parseLines = <T>(schema: z.ZodType<T>, text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))

/** Reads the calendars that cases name. Throws `calendar.not_valid`; the lookup throws RangeError on another name. */
export function parseCalendars(text: string): Calendars {
  const { calendars } = z.object({ calendars: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text))
  const parsed = new Map(Object.entries(calendars).map(([name, calendar]) => [name, parseCalendar(calendar)]))
  return (name) => {
    const calendar = parsed.get(name)
    if (!calendar) throw new RangeError(`no such calendar among the vectors: ${name}`)
    return calendar
  }
}
