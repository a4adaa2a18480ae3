import { clip, type Interval, subtract, union } from '../calendar/interval.ts'
import { labelledDays } from '../calendar/labelled-days.ts'
import type { Instant } from '../instant.ts'
import { type CalendarLookup, type Clock, type Promised, passTime, ruleOf } from './clock.ts'
import type { ClockFacts, Rebase, RebaseMode } from './clock-facts.ts'
import { type ClockReading, foldClock, readingAt } from './clock-reading.ts'
import { countedIntervals } from './counted.ts'
import { NO_END, type Pause } from './pause.ts'

/** One stretch of a clock's life. `ahead` lies after the instant of the question. */
export type ClockSegment = Interval &
  (
    | { kind: 'counted'; ahead: boolean }
    /** Outside hours; `label` is the exception's (a holiday's name) where one made the hours of the date. */
    | { kind: 'closed'; ahead: boolean; label: string | null }
    | { kind: 'paused'; by: string | null; reason: string | null }
    /** The instant of a rebase (`from` = `to`), or time that had counted until a `from_now` rebase set it aside. */
    | { kind: 'rebased'; mode: RebaseMode; by: string | null; reason: string | null }
  )

export interface ClockExplanation {
  startedAt: Instant
  /** What was promised, the last one holds. After a recount only that one is left. */
  promised: readonly Promised[]
  reading: ClockReading
  /** Without a gap from the start to the fulfilment, else to the due instant if it lies ahead, else to now. */
  segments: ClockSegment[]
}

/**
 * Why a clock stands as it does and when it is due, as data. Counted segments that are not ahead add up to the reading's
 * used time to the millisecond; with those ahead, to the target. Throws what `calendars` throws.
 */
export function explainClock(facts: ClockFacts, now: Instant, calendars: CalendarLookup): ClockExplanation {
  const clock = passTime(foldClock(facts, now, calendars), now, calendars)
  const reading = readingAt(clock, now, calendars)
  const segments = [...pastSegments(clock, facts, calendars), ...segmentsAhead(clock, reading, calendars)]
  return { startedAt: facts.startedAt, promised: [...clock.earlier, clock.promised], reading, segments }
}

function pastSegments(clock: Clock, facts: ClockFacts, calendars: CalendarLookup): ClockSegment[] {
  const [from, to] = [clock.startedAt, clock.fulfilledAt ?? clock.asOf]
  const paused = pausedSegments(facts.pauses, from, to)
  const rebases = rebasesTaken(clock, facts.rebases)
  const rest = subtract([{ from, to }], union([...clock.counted, ...paused]))
  const uncounted = rest.flatMap((each) => uncountedSegments(each, clock, rebases, calendars))
  const counted = clock.counted.map((each): ClockSegment => ({ ...each, kind: 'counted', ahead: false }))
  const segments = [...counted, ...paused, ...uncounted].sort((a, b) => a.from - b.from)
  return withRebases(segments, rebases)
}

/** Until the due instant, as far as is known now. */
function segmentsAhead(clock: Clock, { dueAt, verdict }: ClockReading, calendars: CalendarLookup): ClockSegment[] {
  const from = clock.asOf
  if (verdict || dueAt === null || dueAt <= from) return []
  const counted = countedIntervals(ruleOf(clock, calendars), from, dueAt)
  const closed = subtract([{ from, to: dueAt }], counted)
  return [
    ...counted.map((each): ClockSegment => ({ ...each, kind: 'counted', ahead: true })),
    ...closed.flatMap((each) => closedSegments(each, clock.promised, calendars, true)),
  ].sort((a, b) => a.from - b.from)
}

/** Time in which several pauses hold belongs to the one that began first. */
function pausedSegments(pauses: readonly Pause[], from: Instant, to: Instant): ClockSegment[] {
  const segments: ClockSegment[] = []
  let covered: Interval[] = []
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const [held] = clip([{ from: pause.from, to: pause.to ?? NO_END }], from, to)
    if (!held || held.from >= held.to) continue
    for (const each of subtract([held], covered)) {
      segments.push({ ...each, kind: 'paused', by: pause.by ?? null, reason: pause.reason ?? null })
    }
    covered = union([...covered, held])
  }
  return segments
}

/** A sealed clock ignores later rebases, so they explain nothing. */
function rebasesTaken({ asOf, verdict, startedAt }: Clock, rebases: readonly Rebase[]): Rebase[] {
  const last = verdict && verdict.at < asOf ? verdict.at : asOf
  return rebases
    .map((rebase) => (rebase.at < startedAt ? { ...rebase, at: startedAt } : rebase))
    .filter(({ at }) => at <= last)
    .sort((a, b) => a.at - b.at)
}

/** What neither counted nor was paused: closed, or set aside by the last `from_now`. */
function uncountedSegments(
  interval: Interval,
  clock: Clock,
  rebases: readonly Rebase[],
  calendars: CalendarLookup,
): ClockSegment[] {
  const setAsideBy = rebases.findLast(({ mode }) => mode === 'from_now')
  return periodsOf(clock, interval).flatMap(({ from, to, promised }) => {
    const rule = { clock: promised.target.clock, calendar: calendars(promised.calendarVersionId) }
    const open = setAsideBy ? countedIntervals(rule, from, to) : []
    const closed = subtract([{ from, to }], open)
    return [
      ...open.map((each): ClockSegment => ({ ...each, ...toRebased(setAsideBy) })),
      ...closed.flatMap((each) => closedSegments(each, promised, calendars, false)),
    ]
  })
}

/** Which promise held in which part of the interval. */
function periodsOf({ earlier, promised }: Clock, { from, to }: Interval): (Interval & { promised: Promised })[] {
  const all = [...earlier, promised]
  return all.flatMap((each, index) =>
    clip([{ from: each.from, to: all[index + 1]?.from ?? NO_END }], from, to)
      .filter((period) => period.from < period.to)
      .map((period) => ({ ...period, promised: each })),
  )
}

function closedSegments(
  interval: Interval,
  { calendarVersionId }: Promised,
  calendars: CalendarLookup,
  ahead: boolean,
): ClockSegment[] {
  const labelled = labelledDays(calendars(calendarVersionId), interval.from, interval.to)
  const plain = subtract([interval], labelled).map((each) => ({ ...each, label: null }))
  return [...plain, ...labelled].map(
    ({ from, to, label }): ClockSegment => ({ from, to, kind: 'closed', ahead, label }),
  )
}

/** Puts the instant of every rebase between the segments, cutting the one it falls into. */
function withRebases(segments: readonly ClockSegment[], rebases: readonly Rebase[]): ClockSegment[] {
  const cut = [...segments]
  for (const rebase of rebases) {
    const marker: ClockSegment = { from: rebase.at, to: rebase.at, ...toRebased(rebase) }
    const index = cut.findIndex(({ from, to }) => from >= rebase.at || to > rebase.at)
    const held = cut[index]
    if (!held) cut.push(marker)
    else if (held.from >= rebase.at) cut.splice(afterMarkers(cut, index, rebase.at), 0, marker)
    else cut.splice(index, 1, { ...held, to: rebase.at }, marker, { ...held, from: rebase.at })
  }
  return cut
}

/** Rebases of one instant stay in the order in which they were taken. */
function afterMarkers(segments: readonly ClockSegment[], index: number, at: Instant): number {
  let after = index
  while (segments[after]?.to === at) after++
  return after
}

const toRebased = (rebase?: Rebase) => ({
  kind: 'rebased' as const,
  mode: rebase?.mode ?? ('from_now' as const),
  by: rebase?.by ?? null,
  reason: rebase?.reason ?? null,
})
