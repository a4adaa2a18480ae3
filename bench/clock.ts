import { performance } from 'node:perf_hooks'
import { parseCalendar } from '../packages/core/src/calendar/calendar.ts'
import { restDaysMxOf } from '../packages/core/src/calendar/rest-days-mx.ts'
import { asId, type CalendarVersionId } from '../packages/core/src/ids.ts'
import { parseInstant, toInstant } from '../packages/core/src/instant.ts'
import { type DueRequest, dueFor } from '../packages/core/src/targets/due.ts'
import { explainClock } from '../packages/core/src/targets/explain.ts'
import { quantile, rounded } from './quantile.ts'
import { benchTick } from './tick.ts'

const HOUR_MS = 3_600_000
const SAMPLES = 400
/** One call is shorter than the clock's tick, so that each sample is a mean of several. */
const CALLS_PER_SAMPLE = 20
/** 52 weeks of 45 hours less the rest days: due about a year after the start. */
const MINUTES_OF_YEAR = 52 * 45 * 60 - 7 * 8 * 60

export interface ClockFigures {
  /** A working due instant about a year ahead, in microseconds. */
  dueP50Us: number
  /** The explanation of a two-hour target that had a pause and a rebase. */
  explainP50Us: number
  /** A tick with nothing due over 1,000,000 open incidents against 1,000. */
  tickRatio: number
}

const calendar = parseCalendar({
  timezone: 'America/Tijuana', // unlike Hermosillo it changes its offset twice a year
  weekly: {
    ...Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, officeDay()])),
    sat: [{ start: '09:00', end: '14:00' }],
    sun: [],
  },
  exceptions: [2025, 2026, 2027, 2028].flatMap((year) =>
    restDaysMxOf(year).map(({ date, label }) => ({ date, label, spans: [] })),
  ),
})

/** What a due instant and an explanation cost on a calendar that has been used before, and a tick among many clocks. */
export async function benchClock(): Promise<ClockFigures> {
  const first = parseInstant('2026-01-05T17:10:00Z')
  const startOf = (call: number) => toInstant(first + (call % 1000) * HOUR_MS)
  const dueP50Us = p50Us((call) => dueFor(yearAhead(startOf(call))).dueAt)
  const explainP50Us = p50Us((call) => explainOne(startOf(call)).segments)
  return { dueP50Us, explainP50Us, tickRatio: await benchTick() }
}

function officeDay() {
  return [
    { start: '09:00', end: '13:00' },
    { start: '15:00', end: '19:00' },
  ]
}

const yearAhead = (start: DueRequest['start']): DueRequest => ({
  calendar,
  start,
  target: { minutes: MINUTES_OF_YEAR, clock: 'working' },
})

function explainOne(startedAt: DueRequest['start']) {
  const after = (hours: number) => toInstant(startedAt + hours * HOUR_MS)
  const facts = {
    startedAt,
    target: { minutes: 1440, clock: 'working' as const },
    calendarVersionId: asId<CalendarVersionId>('office'),
    pauses: [{ from: after(1), to: after(6), by: 'advisor', reason: 'waiting_customer' }],
    rebases: [{ at: after(8), mode: 'keep_used' as const, minutes: 960 }],
    fulfilledAt: null,
  }
  return explainClock(facts, after(9), () => calendar)
}

function p50Us(run: (call: number) => unknown): number {
  for (let call = 0; call < 2000; call++) run(call)
  const samples = Array.from({ length: SAMPLES }, (_, sample) => {
    const began = performance.now()
    for (let call = 0; call < CALLS_PER_SAMPLE; call++) run(sample * CALLS_PER_SAMPLE + call)
    return ((performance.now() - began) * 1000) / CALLS_PER_SAMPLE
  })
  return rounded(quantile(samples, 0.5))
}
