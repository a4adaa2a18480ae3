import { laterOf } from '../calendar/interval.ts'
import type { Coverage } from '../coverage/coverage.ts'
import type { ClockKind } from '../coverage/policy.ts'
import type { Instant } from '../instant.ts'
import type { Clock } from '../targets/clock.ts'
import type { ClockFacts, RebaseMode } from '../targets/clock-facts.ts'
import { type ClockReading, readClock } from '../targets/clock-reading.ts'
import { endedBy, type Pause } from '../targets/pause.ts'
import { earliestRule, isSameRule, type RuleChoice, ruleChoices } from './clock-rules.ts'
import type { DecisionContext } from './context.ts'
import type { ClockRule, IncidentFact, RebaseCause } from './events.ts'
import { startedClock, toRebase } from './evolve.ts'
import { type Incident, type IncidentClock, runningClocks } from './incident.ts'

export interface RuleChange {
  coverage: Coverage
  /** What makes it urgent after the change; null: nothing does. */
  urgency: Pick<NonNullable<Incident['urgency']>, 'since' | 'at'> | null
  mode: RebaseMode
  cause: RebaseCause
}

type Rebasing = Pick<DecisionContext, 'now' | 'calendars' | 'objectives'>

/**
 * Puts the running clocks under the rules that hold now (sla.md, "Changes while a clock runs"); says due before and
 * after. Each clock asks from its own start: which of two promises ends earlier hangs on when they begin. An urgent
 * incident is never due later than it would be if it were not.
 */
export function rebaseClocks(state: Incident, change: RuleChange, context: Rebasing): IncidentFact[] {
  const changed = runningClocks(state).flatMap((clock) =>
    changedClock(clock, isOwedByReopening(state, clock), change, context),
  )
  return [...changed, ...missingResolution(state, change, context)]
}

/**
 * After a pause the urgent row may end later than the plain one that it had won against: then the plain one is promised
 * from there on. `state` is the incident after it resumed.
 */
export function keepUrgentEarliest(state: Incident, context: Rebasing): IncidentFact[] {
  const { coverage, urgency } = state
  if (!urgency) return []
  const { objectives } = context
  return runningClocks(state).flatMap((clock) => {
    const before = readClock(clock.facts, context.now, context.calendars)
    const promising = { coverage, isUrgent: true, objectives, isReopened: isOwedByReopening(state, clock) }
    const plain = ruleChoices(promising, clock.kind).find(({ row }) => row === 'other')
    if (!plain || before.verdict) return []
    const stay = { rule: ruleInForce(clock, before.target), mode: null }
    const ways: Way[] = [stay, { rule: plain.rule, mode: 'from_start' }]
    return takeEarliest(clock, ways, { before, cause: 'earlier_if_not_urgent', context })
  })
}

/** One way for a clock to go on: under a rule from now on; mode null: as it runs already. */
interface Way {
  rule: ClockRule
  mode: RebaseMode | null
}

/** The answer to what reopened it is owed also where the policy promises none. */
const isOwedByReopening = ({ cycleStartedAt, cycle }: Incident, { kind, facts }: IncidentClock): boolean =>
  kind === 'next_response' && cycle > 1 && facts.startedAt === cycleStartedAt

function changedClock(
  clock: IncidentClock,
  isReopened: boolean,
  change: RuleChange,
  context: Rebasing,
): IncidentFact[] {
  const { kind, cycle, facts } = clock
  const { cause, coverage, urgency } = change
  const promising = { coverage, isUrgent: urgency !== null, objectives: context.objectives, isReopened }
  const choices = ruleChoices(promising, kind)
  const [first] = choices
  if (!first) return [{ type: 'clock_stopped', clock: kind, cycle, cause }]
  const before = readClock(facts, context.now, context.calendars)
  // A sealed verdict is never judged again; but an objective that was missed says nothing about a promise.
  if (before.verdict) return clock.objective && !first.rule.objective ? replaced(clock, change, context) : []
  return takeEarliest(clock, waysOf(clock, choices, before, change), { before, cause, context })
}

function waysOf(clock: IncidentClock, choices: readonly RuleChoice[], before: ClockReading, change: RuleChange): Way[] {
  const inForce = ruleInForce(clock, before.target)
  const stay: Way = { rule: inForce, mode: null }
  const ways = choices.map((choice, index): Way => {
    const mode = index === 0 ? modeFor(choice, clock, change) : 'from_start'
    return index === 0 && isSameRule(choice.rule, inForce) ? stay : { rule: choice.rule, mode }
  })
  // What was promised before it became urgent stays where it is due first.
  return change.cause === 'urgency_set' && !ways.includes(stay) ? [...ways.slice(0, 1), stay, ...ways.slice(1)] : ways
}

/** What became urgent only later does not owe the urgent promise from the start, whatever is corrected afterwards. */
function modeFor({ row }: RuleChoice, { facts }: IncidentClock, { mode, urgency, cause }: RuleChange): RebaseMode {
  if (row !== 'urgent' || urgency?.since !== 'now' || cause === 'urgency_set') return mode
  const withdrawn = facts.rebases.findLastIndex(({ reason }) => reason === 'urgency_withdrawn')
  return facts.rebases.slice(withdrawn + 1).some((rebase) => rebase.mode === 'from_now') ? 'keep_used' : 'from_now'
}

interface Taking {
  before: ClockReading
  cause: RebaseCause
  context: Rebasing
}

/** Of the ways the one that is due first, the earlier named where two are; nothing where all stays as it was. */
function takeEarliest(clock: IncidentClock, ways: readonly Way[], { before, cause, context }: Taking): IncidentFact[] {
  const { now, calendars } = context
  // A paused clock is due nowhere: ways are compared as though the customer answered now.
  const asThoughResumed = { ...clock.facts, pauses: endedBy(now, clock.facts.pauses) }
  const due = ways.map((way, index) => {
    const dueAt = readClock(factsUnder(asThoughResumed, way, cause, now), now, calendars).dueAt
    // Setting urgency must not breach at once what a withdrawal gave more time to.
    const isLost = index > 0 && isOfUrgency(cause) && way.mode !== null && dueAt !== null && dueAt < now
    return { way, at: isLost || dueAt === null ? Number.POSITIVE_INFINITY : dueAt }
  })
  const best = due.reduce((earliest, each) => (each.at < earliest.at ? each : earliest)).way
  if (best.mode === null) return []
  const { dueAt } = readClock(factsUnder(clock.facts, best, cause, now), now, calendars)
  if (isSameRule(best.rule, ruleInForce(clock, before.target)) && dueAt === before.dueAt) return []
  const { kind, cycle } = clock
  const { rule, mode } = best
  return [{ type: 'clock_rebased', clock: kind, cycle, mode, cause, rule, dueBefore: before.dueAt, dueAfter: dueAt }]
}

const isOfUrgency = (cause: RebaseCause): boolean => cause === 'urgency_set' || cause === 'earlier_if_not_urgent'

const factsUnder = (facts: ClockFacts, { rule, mode }: Way, cause: RebaseCause, now: Instant): ClockFacts =>
  mode === null ? facts : { ...facts, rebases: [...facts.rebases, toRebase(rule, mode, cause, now)] }

const ruleInForce = ({ facts, objective }: IncidentClock, target: Clock['promised']['target']): ClockRule => ({
  target,
  calendarVersionId:
    facts.rebases.findLast(({ calendarVersionId }) => calendarVersionId)?.calendarVersionId ?? facts.calendarVersionId,
  objective,
})

function replaced({ kind, cycle, facts }: IncidentClock, change: RuleChange, context: Rebasing): IncidentFact[] {
  const begun = begin({ kind, cycle, startedAt: facts.startedAt, waits: facts.pauses }, change, context)
  if (begun.length === 0) return []
  return [{ type: 'clock_stopped', clock: kind, cycle, cause: change.cause }, ...begun]
}

/**
 * A resolution that is promised only now counts from where its cycle began as well: the report, or the reopening. What
 * is resolved owes none any more.
 */
function missingResolution(state: Incident, change: RuleChange, context: Rebasing): IncidentFact[] {
  const { status, cycle, clocks, cycleStartedAt: startedAt, waits } = state
  const isThere = clocks.some((clock) => clock.kind === 'resolution' && clock.cycle === cycle && !clock.stopped)
  if (isThere || status === 'resolved') return []
  return begin({ kind: 'resolution', cycle, startedAt, waits }, change, context)
}

interface Beginning {
  kind: ClockKind
  cycle: number
  startedAt: Instant
  waits: readonly Pause[]
}

/**
 * A clock that begins under the change. What became urgent only later counts by the plain row from its start and by the
 * urgent one from now, so that it can go back to the plain one.
 */
function begin({ kind, cycle, startedAt, waits }: Beginning, change: RuleChange, context: Rebasing): IncidentFact[] {
  const { coverage, urgency, cause } = change
  const { now, calendars, objectives } = context
  const choices = ruleChoices({ coverage, isUrgent: urgency !== null, objectives }, kind)
  const started = (rule: ClockRule, from: Instant) =>
    ({ type: 'clock_started', clock: kind, cycle, startedAt: from, rule }) as const
  if (urgency?.since !== 'now') {
    const pauses = kind === 'resolution' ? endedBy(now, waits) : []
    const rule = earliestRule(choices, { startedAt, pauses }, calendars)
    return rule ? [started(rule, startedAt)] : []
  }
  const [urgent, plain] = ['urgent', 'other'].map((row) => choices.find((choice) => choice.row === row)?.rule)
  if (!plain) return urgent ? [started(urgent, laterOf(startedAt, urgency.at))] : []
  const begun = started(plain, startedAt)
  if (!urgent) return [begun]
  const clock = startedClock(begun, waits)
  const before = readClock(clock.facts, now, calendars)
  const ways: Way[] = [
    { rule: plain, mode: null },
    { rule: urgent, mode: 'from_now' },
  ]
  return [begun, ...takeEarliest(clock, ways, { before, cause, context })]
}
