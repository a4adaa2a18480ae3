import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalMs } from '../calendar/interval.ts'
import { always, type Draw } from '../calendar/sample-calendars.ts'
import { asId } from '../ids.ts'
import { type Instant, toInstant } from '../instant.ts'
import { readClock } from '../targets/clock-reading.ts'
import { explainClock } from '../targets/explain.ts'
import type { Target } from '../targets/target.ts'
import { decide } from './decide.ts'
import { type DrawnIncident, drawIncident, type Played, play } from './drawn-incident.ts'
import type { IncidentEvent } from './events.ts'
import { evolve, foldIncident } from './evolve.ts'
import { type Incident, type IncidentClock, runningClocks } from './incident.ts'
import { aContext } from './incident-under-test.ts'

const ID = asId<never>('incident-1')
const HISTORIES = 10_000

/** Runs laws on whole histories; all of them on the same ones, since drawing and playing is what costs. */
function holds(
  laws: Record<string, (history: DrawnIncident, played: Played, draw: Draw) => void>,
  numRuns = HISTORIES,
) {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const draw: Draw = (max) => g(fc.nat, { max })
      const history = drawIncident(draw)
      const played = play(history)
      for (const [law, check] of Object.entries(laws)) {
        try {
          check(history, played, draw)
        } catch (error) {
          throw new Error(law, { cause: error })
        }
      }
    }),
    { numRuns, endOnFailure: true },
  )
}

/** `expect` costs more than a fold; this fails as loudly. */
function must(isTrue: boolean, facts: () => unknown): void {
  if (!isTrue) expect.fail(JSON.stringify(facts(), null, 2))
}
const sameBytes = (a: unknown, b: unknown) => must(JSON.stringify(a) === JSON.stringify(b), () => ({ a, b }))

function stepByStepIsAtOnce(_: DrawnIncident, { events, states }: Played): void {
  let state: Incident | undefined
  for (const event of events) {
    const stored = JSON.parse(JSON.stringify(event)) as IncidentEvent
    state = evolve(ID, state && (JSON.parse(JSON.stringify(state)) as Incident), stored)
  }
  sameBytes(state, foldIncident(ID, events))
  sameBytes(state, states.at(-1)?.state)
}

function timeNeverGoesBack(_: DrawnIncident, { events }: Played): void {
  for (const [index, event] of events.entries()) must(event.at >= (events[index - 1]?.at ?? event.at), () => events)
}

function segmentsAddUp({ context }: DrawnIncident, { states }: Played): void {
  const last = states.at(-1)
  for (const { facts } of last?.state.clocks ?? []) {
    const now = toInstant(Math.max(last?.at ?? 0, facts.startedAt))
    const { segments, reading } = explainClock(facts, now, context.calendars)
    let edge: number = facts.startedAt
    for (const { from, to } of segments) {
      must(from === edge && to >= from, () => ({ facts, now, segments }))
      edge = to
    }
    const counted = segments.filter((each) => each.kind === 'counted')
    const past = totalMs(counted.filter(({ ahead }) => !ahead))
    must(past === reading.usedMs, () => ({ past, reading }))
    const isAhead = reading.verdict === null && reading.dueAt !== null && reading.dueAt > now
    if (isAhead) must(totalMs(counted) === reading.target.minutes * 60_000, () => ({ counted, reading }))
  }
}

const isMoved = ({ facts: was }: IncidentClock, { facts }: IncidentClock): boolean =>
  JSON.stringify([was.pauses, was.rebases]) !== JSON.stringify([facts.pauses, facts.rebases])

/** A clock's due instant may differ after a step only where the step paused or rebased it. */
function dueMovesOnlyByPauseOrRebase({ context }: DrawnIncident, { states }: Played): void {
  for (const [index, { at, state }] of states.entries()) {
    const before = states[index - 1]
    if (!before) continue
    for (const [place, clock] of state.clocks.entries()) {
      const was = before.state.clocks[place]
      if (!was || was.stopped || clock.stopped || isMoved(was, clock)) continue
      const [a, b] = [readClock(was.facts, at, context.calendars), readClock(clock.facts, at, context.calendars)]
      must(a.dueAt === b.dueAt, () => ({ was, clock, at }))
    }
  }
}

function verdictsAreSealed(_: DrawnIncident, { states }: Played): void {
  const sealed = new Map<number, string>()
  for (const { state } of states) {
    for (const [place, clock] of state.clocks.entries()) {
      const known = sealed.get(place)
      if (known !== undefined) must(known === JSON.stringify(clock.sealed), () => ({ known, clock }))
      if (clock.sealed) sealed.set(place, JSON.stringify(clock.sealed))
    }
  }
}

/** Whatever an event sealed is what the clock says of itself. */
function sealsAreTheReading({ context }: DrawnIncident, { states }: Played): void {
  const last = states.at(-1)
  for (const { sealed, facts } of last?.state.clocks ?? []) {
    if (!sealed) continue
    const now = toInstant(Math.max(last?.at ?? 0, facts.startedAt, sealed.at))
    const { verdict } = readClock(facts, now, context.calendars)
    must(verdict?.result === sealed.result && verdict.dueAt === sealed.dueAt, () => ({ sealed, verdict, facts }))
  }
}

function aPauseMoreIsNeverEarlier({ context }: DrawnIncident, { states }: Played): void {
  const last = states.at(-1)
  for (const { facts } of last?.state.clocks ?? []) {
    const without = { ...facts, rebases: [], fulfilledAt: null }
    const now = facts.startedAt
    const pause = { from: toInstant(now + 3_600_000), to: toInstant(now + 7_200_000) }
    const later = toInstant(now + 7_200_000)
    const [fewer, more] = [without, { ...without, pauses: [...facts.pauses, pause] }].map(
      (each) => readClock(each, later, context.calendars).dueAt ?? Number.POSITIVE_INFINITY,
    )
    must((more ?? 0) >= (fewer ?? 0), () => ({ facts, pause, fewer, more }))
  }
}

/** One late tick, or many on the way, say the same: each breach with its own instant. */
function ticksSayTheSame({ context }: DrawnIncident, { states }: Played, draw: Draw): void {
  const last = states.at(-1)
  if (!last) return
  const end = toInstant(last.at + draw(40 * 86_400_000))
  const ticks = Array.from({ length: 3 }, () => toInstant(last.at + draw(40 * 86_400_000)))
  const on = (instants: Instant[]) => {
    let state = last.state
    const said: IncidentEvent[] = []
    for (const now of instants) {
      const events = decide(state, { type: 'pass_time' }, aContext({ ...context, now }))
      said.push(...events)
      state = events.reduce((each, event) => evolve(ID, each, event), state)
    }
    return said.map((event) => ({ ...event, at: null }))
  }
  const onTheWay = ticks.filter((tick) => tick <= end).sort((a, b) => a - b)
  sameBytes(on([end, end]), on([...onTheWay, end]))
}

/** The same history with nobody saying urgent. */
const plainTwin = (history: DrawnIncident): DrawnIncident => ({
  ...history,
  isUrgent: false,
  steps: history.steps.filter((step) => !(step.does === 'command' && step.command.type === 'set_urgency')),
})

/**
 * Where the machine's clock went back, a step takes the time of the one before it. Saying urgent is such a step: without
 * it the twin would do the rest at other times, and other histories are not compared.
 */
function atTheirTimes(history: DrawnIncident, { states }: Played): DrawnIncident {
  const times = new Map(states.map(({ step, at }) => [step, at]))
  return { ...history, steps: history.steps.map((step) => ({ ...step, at: times.get(step) ?? step.at })) }
}

const withdraws = ({ steps }: DrawnIncident) =>
  steps.some((step) => step.does === 'command' && step.command.type === 'withdraw_urgency')

/**
 * At each instant at which both histories did the same. Clocks that are sealed are history; a promise is not compared
 * with an objective. A withdrawal keeps what was used by design (sla.md), which gives more time than never having been
 * urgent, so histories with one are compared step by step below.
 */
function urgentIsNeverLater(history: DrawnIncident, first: Played): void {
  if (withdraws(history)) return
  const timed = atTheirTimes(history, first)
  const twin = play(plainTwin(timed))
  for (const { at, state, step } of play(timed).states) {
    const plain = twin.states.findLast((each) => each.step === step || (each.step === null && step === null))
    if (!plain || state.urgency === null) continue
    compareDue(history, { at, state }, plain.state)
  }
}

function compareDue(
  { context }: DrawnIncident,
  { at, state }: { at: Instant; state: Incident },
  plain: Incident,
): void {
  for (const clock of runningClocks(state)) {
    const twin = plain.clocks.find(
      ({ kind, cycle, objective, stopped, facts }) =>
        kind === clock.kind &&
        cycle === clock.cycle &&
        objective === clock.objective &&
        !stopped &&
        facts.fulfilledAt === null &&
        (kind !== 'next_response' || facts.startedAt === clock.facts.startedAt),
    )
    if (!twin || at < clock.facts.startedAt) continue
    const [ours, theirs] = [clock, twin].map(({ facts }) => readClock(facts, at, context.calendars))
    if (!ours || !theirs || ours.verdict || theirs.dueAt === null) continue
    if (ours.noDue === 'paused') continue
    must(ours.dueAt !== null && ours.dueAt <= theirs.dueAt, () => ({
      at,
      clock,
      twin,
      ours: ours.dueAt,
      theirs: theirs.dueAt,
    }))
  }
}

/** A calendar that is always open makes no difference between the two clocks. */
function workingIsElapsedWhenAlwaysOpen(history: DrawnIncident, _: Played, draw: Draw): void {
  if (draw(3) > 0) return // two histories more for each: one in four is enough
  const open = always('America/Santiago')
  const calendars = () => open
  const countedBy = (clock: Target['clock']) => {
    const exchanged = JSON.parse(
      JSON.stringify({ policies: history.context.policies, objectives: history.context.objectives }),
      (key, value) => (key === 'clock' ? clock : value),
    )
    const { states } = play({ ...history, context: { ...history.context, ...exchanged, calendars } })
    return states.map(({ at, state }) =>
      state.clocks
        .filter(({ facts }) => facts.startedAt <= at)
        .map(({ facts, sealed, stopped }) => ({ ...readClock(facts, at, calendars), target: null, sealed, stopped })),
    )
  }
  sameBytes(countedBy('working'), countedBy('elapsed'))
}

/** Saying urgent never moves a due instant later than it was, whatever came before. */
function settingUrgencyNeverPostpones({ context }: DrawnIncident, { states }: Played): void {
  for (const [index, { at, state, step }] of states.entries()) {
    const before = states[index - 1]?.state
    if (!before || step?.does !== 'command' || step.command.type !== 'set_urgency') continue
    compareDue({ context } as DrawnIncident, { at, state }, before)
  }
}

describe('10,000 histories of whole incidents', () => {
  it('obey the laws of sla.md', { timeout: 240_000 }, () => {
    holds({
      'folding one event at a time equals folding at once': stepByStepIsAtOnce,
      'no event is before the one it follows, whatever the machine’s clock says': timeNeverGoesBack,
      'segments are contiguous, do not overlap and add up': segmentsAddUp,
      'due never moves except by a pause or a rebase': dueMovesOnlyByPauseOrRebase,
      'a verdict that was sealed never changes': verdictsAreSealed,
      'what was sealed is what the clock itself says': sealsAreTheReading,
      'a pause more never makes a due instant earlier': aPauseMoreIsNeverEarlier,
      'a tick once or many times gives the same events': ticksSayTheSame,
      'an urgent incident is never due later than the same one not urgent': urgentIsNeverLater,
      'saying urgent postpones nothing': settingUrgencyNeverPostpones,
      'a working clock of a calendar that is always open is an elapsed one': workingIsElapsedWhenAlwaysOpen,
    })
  })
})
