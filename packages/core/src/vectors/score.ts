import { laterOf } from '../calendar/interval.ts'
import { restDaysMxOf } from '../calendar/rest-days-mx.ts'
import { isOpenAt, nextOpeningAt, workingMsBetween } from '../calendar/working-time.ts'
import { asId, type CalendarVersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { type CalendarLookup, evolveClock, passTime, startClock } from '../targets/clock.ts'
import { type ClockFact, type ClockFacts, factsUntil } from '../targets/clock-facts.ts'
import { type ClockReading, readClock, readingAt } from '../targets/clock-reading.ts'
import { dueFor } from '../targets/due.ts'
import {
  type BetweenCase,
  betweenCase,
  type Calendars,
  type DueCase,
  dueCase,
  type HistoryCase,
  historyCase,
  parseCalendars,
  parseLines,
  type RestDayCase,
  restDay,
  type VectorFile,
  type VectorTexts,
} from './vector-format.ts'

export interface Score {
  total: number
  passed: number
  /** Ids of the cases that differ. */
  failures: string[]
}

/** Compares the product with every case. Throws on a file that is not of the vectors' form. */
export function scoreVectors(texts: VectorTexts): Record<VectorFile, Score> {
  const calendars = parseCalendars(texts['calendars.json'])
  return {
    'sla-due': scoreCases(parseLines(dueCase, texts['sla-due']), (each) => isDueRight(each, calendars)),
    'working-between': scoreCases(parseLines(betweenCase, texts['working-between']), (each) =>
      isBetweenRight(each, calendars),
    ),
    'sla-history': scoreCases(parseLines(historyCase, texts['sla-history']), (each) => isHistoryRight(each, calendars)),
    'holidays-mx': scoreRestDays(parseLines(restDay, texts['holidays-mx'])),
  }
}

function scoreCases<T extends { id: string }>(cases: readonly T[], isRight: (each: T) => boolean): Score {
  const failures = cases.filter((each) => !isRight(each)).map(({ id }) => id)
  return { total: cases.length, passed: cases.length - failures.length, failures }
}

function isDueRight({ calendar, start, target, expect }: DueCase, calendars: Calendars): boolean {
  const { dueAt: due, noDue, countsFrom } = dueFor({ calendar: calendars(calendar), start, target })
  return isSame({ due, noDue, countsFrom }, expect)
}

function isBetweenRight({ calendar: name, from, to, expect }: BetweenCase, calendars: Calendars): boolean {
  const calendar = calendars(name)
  const found = {
    workingMs: workingMsBetween(calendar, from, to),
    openAtFrom: isOpenAt(calendar, from),
    nextOpening: nextOpeningAt(calendar, from),
  }
  return isSame(found, expect)
}

/** Each query is answered from all facts at once, and by a clock that was fed fact by fact and asked on the way. */
function isHistoryRight(history: HistoryCase, calendars: Calendars): boolean {
  const facts = toClockFacts(history)
  const lookup: CalendarLookup = (id) => calendars(id)
  const onTheWay = askOnTheWay(facts, history, lookup)
  return history.queries.every((query, index) =>
    [readClock(facts, query.now, lookup), onTheWay[index]].every(
      (reading) => reading && isSame(toAnswer(query.now, reading), query),
    ),
  )
}

function toClockFacts({ calendar, start, target, pauses, rebases, fulfilled }: HistoryCase): ClockFacts {
  const toId = (name: string): CalendarVersionId => asId<CalendarVersionId>(name)
  return {
    startedAt: start,
    target,
    calendarVersionId: toId(calendar),
    pauses,
    rebases: rebases.map(({ calendar: name, ...rest }) => ({
      ...rest,
      ...(name && { calendarVersionId: toId(name) }),
    })),
    fulfilledAt: fulfilled,
  }
}

/** One clock for the whole history; each query lets time go by in it, as the desk does. */
function askOnTheWay(facts: ClockFacts, { queries }: HistoryCase, calendars: CalendarLookup): ClockReading[] {
  const lastNow = queries.reduce<Instant>((last, { now }) => laterOf(now, last), facts.startedAt)
  const waiting: ClockFact[] = factsUntil(facts, lastNow)
  const readings = new Map<Instant, ClockReading>()
  let clock = startClock(facts)
  for (const now of queries.map((query) => query.now).sort((a, b) => a - b)) {
    while (waiting[0] && waiting[0].at <= now) {
      clock = evolveClock(clock, waiting[0], calendars)
      waiting.shift()
    }
    clock = passTime(clock, now, calendars)
    readings.set(now, readingAt(clock, now, calendars))
  }
  return queries.flatMap(({ now }) => readings.get(now) ?? [])
}

function toAnswer(now: Instant, reading: ClockReading): HistoryCase['queries'][number] {
  const { state, usedMs, remainingMs, dueAt, noDue, verdict, segments } = reading
  return {
    now,
    state,
    usedMs,
    remainingMs,
    due: dueAt,
    noDue,
    verdict: verdict && { result: verdict.result, at: verdict.at, due: verdict.dueAt },
    segments: [...segments],
  }
}

/** For the years from the first day to the last: a day that is missing, too many or of another name is a failure. */
function scoreRestDays(expected: readonly RestDayCase[]): Score {
  const years = [...new Set(expected.map(({ date }) => Number(date.slice(0, 4))))]
  const found = new Map(years.flatMap(restDaysMxOf).map(({ date, label }): [string, string] => [date, label]))
  const wrong = expected.filter(({ date, label }) => found.get(date) !== label).map(({ date }) => date)
  const listed = new Set(expected.map(({ date }) => date))
  const tooMany = [...found.keys()].filter((date) => !listed.has(date))
  return { total: expected.length, passed: expected.length - wrong.length, failures: [...wrong, ...tooMany] }
}

/** Both sides are built here, member by member in one order, so that their texts can be compared. */
const isSame = (found: unknown, expected: unknown): boolean => JSON.stringify(found) === JSON.stringify(expected)
