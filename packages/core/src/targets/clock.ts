import type { Calendar } from '../calendar/calendar.ts'
import { type Interval, laterOf, subtract, totalMs } from '../calendar/interval.ts'
import { appendInterval } from '../calendar/working-time.ts'
import type { CalendarVersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { ClockFact, ClockFacts, Rebase } from './clock-facts.ts'
import { addCountedMs, type CountingRule, countedIntervals } from './counted.ts'
import { type NoDue, reachedAt } from './due.ts'
import { type Pause, pausedIntervals } from './pause.ts'
import { type Target, targetMs } from './target.ts'

/** Calendar versions never change, so a lookup answers the same for ever. */
export type CalendarLookup = (id: CalendarVersionId) => Calendar

/** What was promised from an instant on. */
export interface Promised {
  from: Instant
  target: Target
  calendarVersionId: CalendarVersionId
}

/** Sealed once and never judged again. `dueAt` is null, and `noDue` says why, if it was met without a due instant. */
export interface Verdict {
  result: 'met' | 'breached'
  at: Instant
  dueAt: Instant | null
  noDue: NoDue | null
}

/** A clock folded up to `asOf`: plain JSON, made of facts and passing time alone. */
export interface Clock {
  asOf: Instant
  startedAt: Instant
  /** What holds now; the explanation needs what held before. */
  promised: Promised
  earlier: readonly Promised[]
  pauses: readonly Pause[]
  openPauses: number
  /** What was counted: sorted, none touches the next. Their sum is the used time. */
  counted: readonly Interval[]
  /** Where a recount from the start put the due instant into the past; else null. */
  pastDueAt: Instant | null
  verdict: Verdict | null
  fulfilledAt: Instant | null
}

/** A clock that has just begun. Throws nothing. */
export function startClock({
  startedAt,
  target,
  calendarVersionId,
}: Pick<ClockFacts, 'startedAt' | 'target' | 'calendarVersionId'>): Clock {
  return {
    asOf: startedAt,
    startedAt,
    promised: { from: startedAt, target, calendarVersionId },
    earlier: [],
    pauses: [],
    openPauses: 0,
    counted: [],
    pastDueAt: null,
    verdict: null,
    fulfilledAt: null,
  }
}

/**
 * Takes one fact in. Facts come in the order of `factsUntil`; throws RangeError on one before `asOf`. Nothing is judged
 * between facts of one instant: a pause or a promise of the due instant itself still takes effect.
 */
export function evolveClock(clock: Clock, fact: ClockFact, calendars: CalendarLookup): Clock {
  if (fact.at < clock.asOf) throw new RangeError(`clock is folded up to ${clock.asOf}, fact is of ${fact.at}`)
  const now = fact.at > clock.asOf ? passTime(clock, fact.at, calendars) : clock
  switch (fact.type) {
    case 'pause_began':
      return beginPause(now)
    case 'pause_ended':
      return endPause(now)
    case 'rebased':
      return rebase(now, fact.rebase, calendars)
    case 'fulfilled':
      return fulfil(now, calendars)
    default:
      return fact satisfies never
  }
}

/** Lets time go by until `to`, to which no fact is to be added any more: counts, and seals what is overdue. */
export function passTime(clock: Clock, to: Instant, calendars: CalendarLookup): Clock {
  const judged = judge(clock, to, calendars)
  const isCounting = !isPaused(judged) && judged.fulfilledAt === null
  if (!isCounting || to <= judged.asOf) return { ...judged, asOf: to }

  const counted = [...judged.counted]
  for (const { from, to: end } of countedIntervals(ruleOf(judged, calendars), judged.asOf, to)) {
    appendInterval(counted, from, end)
  }
  return { ...judged, asOf: to, counted }
}

export const isPaused = (clock: Clock): boolean => clock.openPauses > 0

export const usedMs = (clock: Clock): number => totalMs(clock.counted)

export const remainingMs = (clock: Clock): number => Math.max(0, targetMs(clock.promised.target) - usedMs(clock))

export const ruleOf = ({ promised }: Clock, calendars: CalendarLookup): CountingRule => ({
  clock: promised.target.clock,
  calendar: calendars(promised.calendarVersionId),
})

/** When the clock is due as far as is known at `asOf`: the verdict's instant once there is one. */
export function dueOf(clock: Clock, calendars: CalendarLookup): { dueAt: Instant | null; noDue: NoDue | null } {
  if (clock.verdict) return { dueAt: clock.verdict.dueAt, noDue: clock.verdict.noDue }
  if (isPaused(clock)) return { dueAt: null, noDue: 'paused' }
  if (clock.pastDueAt !== null) return { dueAt: clock.pastDueAt, noDue: null }

  const dueAt = addCountedMs(ruleOf(clock, calendars), clock.asOf, remainingMs(clock))
  return { dueAt, noDue: dueAt === null ? 'never' : null }
}

/** Seals a breach if the due instant lies before `now`. At the due instant itself nothing is breached yet. */
function judge(clock: Clock, now: Instant, calendars: CalendarLookup): Clock {
  if (clock.verdict) return clock
  const { dueAt } = dueOf(clock, calendars) // null while paused
  if (dueAt === null || dueAt >= now) return clock

  // Due before `asOf` only after a recount: overdue from that rebase, or from the end of the pause it fell into.
  const at = laterOf(dueAt, clock.asOf)
  return { ...clock, verdict: { result: 'breached', at, dueAt, noDue: null } }
}

function beginPause(clock: Clock): Clock {
  const pauses = isPaused(clock) ? clock.pauses : [...clock.pauses, { from: clock.asOf, to: null }]
  return { ...clock, pauses, openPauses: clock.openPauses + 1 }
}

function endPause(clock: Clock): Clock {
  const openPauses = Math.max(0, clock.openPauses - 1)
  const last = clock.pauses.at(-1)
  if (openPauses > 0 || !last || last.to !== null) return { ...clock, openPauses }
  return { ...clock, openPauses, pauses: [...clock.pauses.slice(0, -1), { from: last.from, to: clock.asOf }] }
}

/** Exchanges the promise, unless the clock is sealed. */
function rebase(clock: Clock, change: Rebase, calendars: CalendarLookup): Clock {
  if (clock.verdict) return clock
  const { target, calendarVersionId } = clock.promised
  const warn = change.warn ?? target.warn
  const promised: Promised = {
    from: clock.asOf,
    target: { minutes: change.minutes ?? target.minutes, clock: change.clock ?? target.clock, ...(warn && { warn }) },
    calendarVersionId: change.calendarVersionId ?? calendarVersionId,
  }
  const exchanged = { ...clock, promised, earlier: [...clock.earlier, clock.promised], pastDueAt: null }
  if (change.mode === 'keep_used') return exchanged
  if (change.mode === 'from_now') return { ...exchanged, counted: [] }
  return recount({ ...clock, promised: { ...promised, from: clock.startedAt }, earlier: [] }, calendars)
}

/** Counts from the start under the present promise alone, less all pauses. */
function recount(clock: Clock, calendars: CalendarLookup): Clock {
  const { startedAt, asOf, pauses } = clock
  const rule = ruleOf(clock, calendars)
  const counted = subtract(countedIntervals(rule, startedAt, asOf), pausedIntervals(pauses))
  const { at } = reachedAt(rule, startedAt, targetMs(clock.promised.target), pauses)
  return { ...clock, counted, pastDueAt: at !== null && at < asOf ? at : null }
}

function fulfil(clock: Clock, calendars: CalendarLookup): Clock {
  if (clock.fulfilledAt !== null) return clock
  const judged = judge(clock, clock.asOf, calendars)
  const verdict = judged.verdict ?? { result: 'met' as const, at: clock.asOf, ...dueOf(judged, calendars) }
  return { ...judged, verdict, fulfilledAt: clock.asOf }
}
