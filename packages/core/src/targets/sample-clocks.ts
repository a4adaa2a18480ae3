import type { Calendar } from '../calendar/calendar.ts'
import { type Draw, drawCalendar, drawDurationMs, drawInstant, officeHours } from '../calendar/sample-calendars.ts'
import { asId, type CalendarVersionId } from '../ids.ts'
import { type Instant, parseInstant, toInstant } from '../instant.ts'
import type { CalendarLookup } from './clock.ts'
import type { ClockFacts, Rebase, RebaseMode } from './clock-facts.ts'
import type { Pause } from './pause.ts'
import type { Target } from './target.ts'

/** A wall time of Hermosillo (always seven hours behind UTC), for tests: `'2026-11-10T12:30'`. */
export const at = (local: string): Instant => parseInstant(`${local.length === 16 ? `${local}:00` : local}-07:00`)

export const calendarId = (name: string): CalendarVersionId => asId<CalendarVersionId>(name)

export const lookup =
  (calendars: Record<string, Calendar>): CalendarLookup =>
  (id) => {
    const calendar = calendars[id]
    if (!calendar) throw new RangeError(`no such calendar: ${id}`)
    return calendar
  }

/** R14 on a Tuesday at 12:30: two working hours, without pauses or rebases. */
export const someFacts = (change: Partial<ClockFacts> = {}): ClockFacts => ({
  startedAt: at('2026-11-10T12:30'),
  target: { minutes: 120, clock: 'working' },
  calendarVersionId: calendarId('office'),
  pauses: [],
  rebases: [],
  fulfilledAt: null,
  ...change,
})

const modes: readonly RebaseMode[] = ['keep_used', 'from_start', 'from_now']

const drawTarget = (draw: Draw): Target => ({
  minutes: draw(1) === 0 ? draw(240) : draw(6000),
  clock: draw(3) === 0 ? 'elapsed' : 'working',
})

/** Somewhere near the start, on the hour every other time so that facts coincide. */
function drawNear(draw: Draw, start: Instant): Instant {
  const offsetMs = drawDurationMs(draw) / 4
  return toInstant(start + (draw(1) === 0 ? Math.floor(offsetMs / 3_600_000) * 3_600_000 : Math.floor(offsetMs)))
}

export function drawPause(draw: Draw, start: Instant): Pause {
  const from = toInstant(drawNear(draw, start) - draw(1) * 3_600_000)
  return { from, to: draw(3) === 0 ? null : drawNear(draw, from), by: 'advisor', reason: 'waiting_customer' }
}

function drawRebase(draw: Draw, start: Instant): Rebase {
  const { minutes, clock } = drawTarget(draw)
  return {
    at: drawNear(draw, start),
    mode: modes[draw(2)] ?? 'keep_used',
    ...(draw(2) > 0 && { minutes }),
    ...(draw(2) === 0 && { clock }),
    ...(draw(2) === 0 && { calendarVersionId: calendarId('other') }),
  }
}

export interface DrawnHistory {
  facts: ClockFacts
  calendars: CalendarLookup
  /** Sorted instants to ask at, many of them at a fact's own. */
  asks: Instant[]
}

/** Any clock with pauses, rebases and perhaps a fulfilment, and when to ask it. */
export function drawHistory(draw: Draw): DrawnHistory {
  const startedAt = drawInstant(draw)
  const pauses = Array.from({ length: draw(3) }, () => drawPause(draw, startedAt))
  const rebases = Array.from({ length: draw(3) }, () => drawRebase(draw, startedAt)).sort((a, b) => a.at - b.at)
  const fulfilledAt = draw(2) === 0 ? drawNear(draw, startedAt) : null
  const known = [...pauses.flatMap(({ from, to }) => [from, to ?? from]), ...rebases.map((rebase) => rebase.at)]
  const asks = [...known, fulfilledAt ?? startedAt, drawNear(draw, startedAt), drawNear(draw, startedAt)]
  return {
    facts: { startedAt, target: drawTarget(draw), calendarVersionId: calendarId('one'), pauses, rebases, fulfilledAt },
    calendars: lookup({ one: drawCalendar(draw), other: draw(1) === 0 ? drawCalendar(draw) : officeHours() }),
    asks: asks.filter((ask) => ask >= startedAt).sort((a, b) => a - b),
  }
}
