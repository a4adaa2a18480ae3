import { laterOf } from '../calendar/interval.ts'
import type { Incident, IncidentClock } from '../incident/incident.ts'
import { type Instant, toInstant } from '../instant.ts'
import { type CalendarLookup, type Clock, dueOf, isPaused, passTime, ruleOf, usedMs } from '../targets/clock.ts'
import { foldClock } from '../targets/clock-reading.ts'
import { addCountedMs } from '../targets/counted.ts'
import { targetMs } from '../targets/target.ts'
import type { LadderBody, LadderStep } from './ladder.ts'

const MINUTE_MS = 60_000
const WHOLE = 100

/** When a step of the running cycle comes due. */
export interface DueStep {
  step: LadderStep
  dueAt: Instant
  /** From then on it may fire. At the due instant itself an answer still meets the target, so 100 % waits that one out. */
  firesAt: Instant
}

/**
 * Each step whose moment is known, fired or not (sla.md, Escalation): a paused clock has none but those that were reached
 * already. Nothing lies before the ladder held. Depends on recorded facts alone, so that a rebuild
 * gives the same deadlines. Throws what `calendars` throws.
 */
export function stepMoments(state: Incident, ladder: LadderBody, calendars: CalendarLookup): DueStep[] {
  const counted = ladderClock(state, ladder.clock)
  if (!state.ladder || !counted || isAtRest(state)) return []
  const { since } = state.ladder
  const clock = countedTo(counted, state.lastActivityAt, calendars)
  const isAnswered = counted.facts.fulfilledAt !== null
  return ladder.steps.flatMap((step): DueStep[] => {
    if (isAnswered && endsWithAnswer(step)) return []
    const at = momentOf(step, clock, calendars)
    if (at === null) return []
    const dueAt = laterOf(at, since)
    return [{ step, dueAt, firesAt: isWhole(step) ? toInstant(dueAt + 1) : dueAt }]
  })
}

/** Resolved or over: nobody has to be told of silence. */
const isAtRest = ({ status }: Incident): boolean => ['resolved', 'closed', 'cancelled', 'merged'].includes(status)

/**
 * The clock that a ladder goes by in this cycle. A later cycle owes no first response but the answer to what reopened it;
 * where no solution was promised its steps go by the answer, since silence must be heard all the same.
 */
export function ladderClock(state: Incident, kind: LadderBody['clock']): IncidentClock | undefined {
  const ofCycle = (of: IncidentClock['kind']) =>
    state.clocks.find((clock) => clock.kind === of && clock.cycle === state.cycle && !clock.stopped)
  const answer = () => ofCycle('first_response') ?? ofCycle('next_response')
  return kind === 'resolution' ? (ofCycle('resolution') ?? answer()) : answer()
}

/** A target that was met has no shares left, and what waits for silence has been answered. */
const endsWithAnswer = ({ when, condition }: LadderStep): boolean =>
  when.at === 'percent' || when.at === 'after_due' || condition === 'no_answer'

const isWhole = ({ when }: LadderStep): boolean => when.at === 'percent' && when.percent === WHOLE

/** As it stands by the last recorded fact, whether or not it was answered. */
function countedTo({ facts }: IncidentClock, lastActivityAt: Instant, calendars: CalendarLookup): Clock {
  const at = laterOf(lastActivityAt, facts.startedAt)
  return passTime(foldClock({ ...facts, fulfilledAt: null }, at, calendars), at, calendars)
}

function momentOf({ when }: LadderStep, clock: Clock, calendars: CalendarLookup): Instant | null {
  const target = targetMs(clock.promised.target)
  switch (when.at) {
    case 'start':
      return clock.startedAt
    case 'after_start':
      return reachedBy(clock, when.minutes * MINUTE_MS, calendars)
    case 'percent':
      if (when.percent === WHOLE) return dueOf(clock, calendars).dueAt
      return reachedBy(clock, (target * when.percent) / WHOLE, calendars)
    case 'after_due':
      return reachedBy(clock, target + when.minutes * MINUTE_MS, calendars)
    default:
      return when satisfies never
  }
}

/** The instant at which the clock has counted so many ms; null while a pause keeps it from getting there. */
function reachedBy(clock: Clock, ms: number, calendars: CalendarLookup): Instant | null {
  const used = usedMs(clock)
  if (used < ms) return isPaused(clock) ? null : addCountedMs(ruleOf(clock, calendars), clock.asOf, ms - used)
  let left = ms
  for (const { from, to } of clock.counted) {
    if (left <= to - from) return toInstant(from + left)
    left -= to - from
  }
  return clock.asOf
}
