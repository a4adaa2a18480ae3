import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalMs } from '../calendar/interval.ts'
import { always, type Draw, drawCalendar, drawInstant } from '../calendar/sample-calendars.ts'
import { workingMsBetween } from '../calendar/working-time.ts'
import { type Instant, toInstant } from '../instant.ts'
import { evolveClock, passTime, startClock } from './clock.ts'
import { factsUntil } from './clock-facts.ts'
import { readClock, readingAt } from './clock-reading.ts'
import { dueFor } from './due.ts'
import { explainClock } from './explain.ts'
import { calendarId, drawHistory, drawPause, lookup } from './sample-clocks.ts'

/** Runs a rule on anything that can be drawn. */
function holds(rule: (draw: Draw) => void, numRuns = 200): void {
  fc.assert(
    fc.property(fc.gen(), (g) => rule((max) => g(fc.nat, { max }))),
    { numRuns },
  )
}

const drawMinutes = (draw: Draw): number => draw(6000)

describe('a clock is a pure fold', () => {
  it('fed one fact at a time and asked on the way, it equals the fold of all facts at once', () => {
    holds((draw) => {
      const { facts, calendars, asks } = drawHistory(draw)
      let clock = startClock(facts)
      const waiting = factsUntil(facts, asks.at(-1) ?? facts.startedAt)
      for (const now of asks) {
        for (let fact = waiting[0]; fact && fact.at <= now; fact = waiting[0]) {
          clock = evolveClock(JSON.parse(JSON.stringify(clock)), fact, calendars)
          waiting.shift()
        }
        clock = passTime(clock, now, calendars)
        expect(readingAt(clock, now, calendars)).toEqual(readClock(facts, now, calendars))
      }
    })
  })

  it('its segments are sorted, apart, and add up to what was used', () => {
    holds((draw) => {
      const { facts, calendars, asks } = drawHistory(draw)
      for (const now of asks) {
        const { segments, usedMs } = readClock(facts, now, calendars)
        expect(totalMs(segments)).toBe(usedMs)
        expect(segments.every(({ from, to }, index) => from < to && from > (segments[index - 1]?.to ?? from - 1))).toBe(
          true,
        )
        expect(segments.at(-1)?.to ?? facts.startedAt).toBeLessThanOrEqual(Math.min(now, facts.fulfilledAt ?? now))
      }
    })
  })

  it('a verdict once read is the verdict ever after', () => {
    holds((draw) => {
      const { facts, calendars, asks } = drawHistory(draw)
      const verdicts = asks.map((now) => readClock(facts, now, calendars).verdict)
      const first = verdicts.find((verdict) => verdict !== null)
      for (const verdict of verdicts.slice(verdicts.indexOf(first ?? null))) if (first) expect(verdict).toEqual(first)
    })
  })

  it('due moves only by a pause or a rebase', () => {
    holds((draw) => {
      const { facts, calendars, asks } = drawHistory(draw)
      const steady = { ...facts, pauses: [], rebases: [], fulfilledAt: null }
      const due = asks.map((now) => readClock(steady, now, calendars).dueAt)
      expect(new Set(due).size).toBeLessThanOrEqual(1)
      expect(due[0] ?? null).toBe(
        dueFor({ calendar: calendars(facts.calendarVersionId), start: facts.startedAt, target: facts.target }).dueAt,
      )
    })
  })
})

describe('an explanation', () => {
  it('has no gap from the start to its end, and its counted segments add up to used and to the target', () => {
    holds((draw) => {
      const { facts, calendars, asks } = drawHistory(draw)
      for (const now of asks) {
        const { segments, reading } = explainClock(facts, now, calendars)
        const isAhead = reading.verdict === null && reading.dueAt !== null && reading.dueAt > now
        const stoppedAt = facts.fulfilledAt !== null && facts.fulfilledAt <= now ? facts.fulfilledAt : now
        const edges: Instant[] = [facts.startedAt, ...segments.map(({ to }) => to)]
        expect(segments.map(({ from }) => from)).toEqual(edges.slice(0, -1))
        expect(edges.at(-1)).toBe(isAhead ? reading.dueAt : stoppedAt)

        const counted = segments.filter((each) => each.kind === 'counted')
        expect(totalMs(counted.filter(({ ahead }) => !ahead))).toBe(reading.usedMs)
        if (isAhead) expect(totalMs(counted)).toBe(reading.target.minutes * 60_000)
      }
    })
  })
})

describe('due instants', () => {
  it('a pause more never makes it earlier', () => {
    holds((draw) => {
      const start = drawInstant(draw)
      const question = {
        calendar: drawCalendar(draw),
        start,
        target: { minutes: drawMinutes(draw), clock: draw(1) === 0 ? ('working' as const) : ('elapsed' as const) },
      }
      const pauses = Array.from({ length: 1 + draw(3) }, () => drawPause(draw, start))
      const fewer = dueFor({ ...question, pauses: pauses.slice(1) }).dueAt
      const more = dueFor({ ...question, pauses }).dueAt
      expect(more ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(fewer ?? Number.POSITIVE_INFINITY)
    })
  })

  it('R14: a working target has exactly its minutes between start and due', () => {
    holds((draw) => {
      const [calendar, start, minutes] = [drawCalendar(draw), drawInstant(draw), drawMinutes(draw)]
      const { dueAt } = dueFor({ calendar, start, target: { minutes, clock: 'working' } })
      if (dueAt !== null) expect(workingMsBetween(calendar, start, dueAt)).toBe(minutes * 60_000)
    })
  })

  it('the working clock of a calendar that is always open is the elapsed clock, pauses and rebases included', () => {
    holds((draw) => {
      const { facts, asks } = drawHistory(draw)
      const calendars = lookup({ one: always('America/Santiago'), other: always('America/Havana') })
      const elapsed = { ...facts, target: { ...facts.target, clock: 'elapsed' as const } }
      const working = { ...facts, target: { ...facts.target, clock: 'working' as const } }
      const readings = [elapsed, working].map((each) =>
        asks.map((now) => ({ ...readClock(each, now, calendars), target: null })),
      )
      expect(readings[0]).toEqual(readings[1])
    }, 150)
  })
})

it('an edited calendar is another version: what was promised under the old one stays byte for byte', () => {
  holds((draw) => {
    const { facts, calendars, asks } = drawHistory(draw)
    const edited = drawCalendar(draw)
    const withEdit = (id: typeof facts.calendarVersionId) => (id === calendarId('edited') ? edited : calendars(id))
    const now = asks.at(-1) ?? toInstant(facts.startedAt)
    expect(JSON.stringify(explainClock(facts, now, withEdit))).toBe(JSON.stringify(explainClock(facts, now, calendars)))
  }, 50)
})
