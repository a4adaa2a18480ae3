import type { Interval } from '../calendar/interval.ts'
import { isOpenAt } from '../calendar/working-time.ts'
import type { Instant } from '../instant.ts'
import {
  type CalendarLookup,
  type Clock,
  dueOf,
  evolveClock,
  isPaused,
  passTime,
  remainingMs,
  ruleOf,
  startClock,
  usedMs,
  type Verdict,
} from './clock.ts'
import { type ClockFacts, factsUntil } from './clock-facts.ts'
import type { NoDue } from './due.ts'
import type { Target } from './target.ts'
import { warnAtFrom } from './warn.ts'

export type ClockState = 'met' | 'breached' | 'paused' | 'outside_hours' | 'running'

/** A clock as it stands at an instant. */
export interface ClockReading {
  state: ClockState
  /** What holds now, after all rebases. */
  target: Target
  usedMs: number
  remainingMs: number
  dueAt: Instant | null
  /** Why there is no due instant. */
  noDue: NoDue | null
  /** From when an undecided, unpaused clock is due soon; not later than the reading's instant if it is already. */
  warnAt: Instant | null
  verdict: Verdict | null
  /** What counted, `[from, to)`: sorted, none touches the next, adding up to `usedMs`. */
  segments: readonly Interval[]
}

/** Folds the facts known at `now`, which is not before the start. Throws what `calendars` throws. */
export function readClock(facts: ClockFacts, now: Instant, calendars: CalendarLookup): ClockReading {
  return readingAt(foldClock(facts, now, calendars), now, calendars)
}

/** The clock with all facts known at `now` taken in. */
export function foldClock(facts: ClockFacts, now: Instant, calendars: CalendarLookup): Clock {
  return factsUntil(facts, now).reduce((clock, fact) => evolveClock(clock, fact, calendars), startClock(facts))
}

/** What a folded clock shows at `now`, not before its `asOf`; the clock itself stays as it is. */
export function readingAt(clock: Clock, now: Instant, calendars: CalendarLookup): ClockReading {
  const current = passTime(clock, now, calendars)
  const isRunning = !current.verdict && !isPaused(current)
  return {
    state: stateOf(current, calendars),
    target: current.promised.target,
    usedMs: usedMs(current),
    remainingMs: remainingMs(current),
    ...dueOf(current, calendars),
    warnAt: isRunning
      ? warnAtFrom(ruleOf(current, calendars), current.promised.target, remainingMs(current), now)
      : null,
    verdict: current.verdict,
    segments: current.counted,
  }
}

/** The first that fits; an elapsed clock is never outside hours. */
function stateOf(clock: Clock, calendars: CalendarLookup): ClockState {
  if (clock.verdict) return clock.verdict.result
  if (isPaused(clock)) return 'paused'
  const rule = ruleOf(clock, calendars)
  const isOutside = rule.clock === 'working' && !isOpenAt(rule.calendar, clock.asOf)
  return isOutside ? 'outside_hours' : 'running'
}
