import type { ClockKind } from '../coverage/policy.ts'
import type { IncidentId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Rebase } from '../targets/clock-facts.ts'
import type { Pause } from '../targets/pause.ts'
import type { ClockRule, IncidentEvent } from './events.ts'
import { type Incident, type IncidentClock, isRunning } from './incident.ts'

type EventOf<Type extends IncidentEvent['type']> = Extract<IncidentEvent, { type: Type }>

/** The incident after the event. Never throws: what is recorded has happened. The first event is `opened`. */
export function evolve(id: IncidentId, state: Incident | undefined, event: IncidentEvent): Incident {
  if (event.type === 'opened') return begin(id, event)
  if (state === undefined) throw new Error(`incident ${id} begins with ${event.type}`) // a broken history, not a decision
  return { ...change(state, event), lastActivityAt: event.at }
}

/** Folds a whole history. */
export const foldIncident = (id: IncidentId, events: readonly IncidentEvent[]): Incident | undefined =>
  events.reduce<Incident | undefined>((state, event) => evolve(id, state, event), undefined)

function begin(id: IncidentId, event: EventOf<'opened'>): Incident {
  const { folio, channel, channelKind, queueWeight, automatic, receivedAt } = event
  const { accountId, contactId, systemId, relatedTo } = event
  return {
    id,
    folio,
    status: 'new',
    channel,
    channelKind,
    queueWeight,
    automatic,
    receivedAt,
    openedAt: event.at,
    lastActivityAt: event.at,
    accountId,
    contactId,
    systemId,
    advisorId: null,
    level: 1,
    urgency: null,
    coverage: { verdict: 'unknown', missing: 'account', reasons: [] },
    coverageDecidedAt: event.at,
    clocks: [],
    cycle: 1,
    cycleStartedAt: receivedAt,
    waits: [],
    closedAt: null,
    relatedTo,
    siteId: event.siteId ?? null,
    resolvedAt: null,
    ladder: null,
    firedSteps: [],
    leadId: null,
  }
}

function change(state: Incident, event: Exclude<IncidentEvent, { type: 'opened' }>): Incident {
  switch (event.type) {
    case 'coverage_decided':
      return { ...state, coverage: event.coverage, coverageDecidedAt: event.at }
    case 'urgency_set':
      return { ...state, urgency: { criterionId: event.criterionId, since: event.since, at: event.at } }
    case 'urgency_withdrawn':
      return { ...state, urgency: null }
    case 'clock_started':
      return { ...state, clocks: [...state.clocks, startedClock(event, state.waits)] }
    case 'clock_rebased':
      return changeClock(state, event, (clock) => rebased(clock, event))
    case 'clock_stopped':
      return changeClock(state, event, (clock) => ({ ...clock, stopped: true }))
    case 'replied':
      return answered(working(state), event.at)
    case 'called':
      return event.answered ? answered(working(state), event.at) : state
    case 'assigned':
      return { ...state, advisorId: event.advisorId, status: state.status === 'new' ? 'assigned' : state.status }
    case 'unassigned':
      return { ...state, advisorId: null, status: state.status === 'assigned' ? 'new' : state.status }
    case 'account_corrected':
      return { ...state, accountId: event.accountId, contactId: event.contactId }
    case 'system_corrected':
      return { ...state, systemId: event.systemId }
    case 'site_corrected':
      return { ...state, siteId: event.siteId }
    case 'work_started':
      return { ...state, status: 'in_progress' }
    case 'waiting_for_customer':
      return beginWait({ ...state, status: 'waiting_customer' }, event.at)
    case 'resumed':
      return endWait({ ...state, status: 'in_progress' }, event.at)
    case 'resolved':
      return fulfil(endWait({ ...state, status: 'resolved', resolvedAt: event.at }, event.at), ['resolution'], event.at)
    case 'closed':
      return { ...state, status: 'closed', closedAt: event.at }
    case 'reopened':
      return beginCycle(state, event)
    case 'target_met':
    case 'target_breached':
      return seal(state, event)
    case 'ladder_chosen':
      return { ...state, ladder: event.ladder === null ? null : { versionId: event.ladder, since: event.at } }
    case 'escalation_fired':
      return { ...spend(state, event), level: Math.max(state.level, event.raisedTo ?? 0) }
    case 'escalation_skipped':
      return spend(state, event)
    case 'lead_raised':
      return { ...state, leadId: event.outboxId }
    case 'customer_replied':
    case 'noted':
    case 'notices_queued':
      return state
    default:
      return event satisfies never
  }
}

const spend = (state: Incident, { ladder, step }: EventOf<'escalation_fired' | 'escalation_skipped'>): Incident => ({
  ...state,
  firedSteps: [...state.firedSteps, { ladder, step }],
})

const beginCycle = (state: Incident, { cycle, at }: EventOf<'reopened'>): Incident => ({
  ...state,
  status: 'in_progress',
  cycle,
  cycleStartedAt: at,
  waits: [],
  closedAt: null,
  resolvedAt: null,
  firedSteps: [],
})

/** The clock as it begins. A resolution that begins late did not count while the customer had the word either. */
export function startedClock(
  { clock: kind, cycle, startedAt, rule }: Omit<EventOf<'clock_started'>, 'at' | 'actor'>,
  waits: readonly Pause[] = [],
): IncidentClock {
  const { target, calendarVersionId, objective } = rule
  const pauses = kind === 'resolution' ? waits : []
  return {
    kind,
    cycle,
    objective,
    facts: { startedAt, target, calendarVersionId, pauses, rebases: [], fulfilledAt: null },
    stopped: false,
    sealed: null,
  }
}

/** Seals the newest clock of that kind and cycle: an earlier one with the same name was stopped and replaced. */
function seal(state: Incident, { type, clock: kind, cycle, dueAt, decidedAt: at }: EventOf<SealingType>): Incident {
  const result = type === 'target_met' ? 'met' : 'breached'
  const index = state.clocks.findLastIndex((clock) => clock.kind === kind && clock.cycle === cycle)
  const clocks = state.clocks.map((clock, each) =>
    each === index ? { ...clock, sealed: { result, dueAt, at } } : clock,
  )
  return { ...state, clocks: clocks as Incident['clocks'] }
}

type SealingType = 'target_met' | 'target_breached'

/** Changes the running clock of that kind and cycle; those that were fulfilled or stopped stay as they were. */
function changeClock(
  state: Incident,
  { clock: kind, cycle }: { clock: ClockKind; cycle: number },
  to: (clock: IncidentClock) => IncidentClock,
): Incident {
  const clocks = state.clocks.map((clock) =>
    clock.kind === kind && clock.cycle === cycle && isRunning(clock) ? to(clock) : clock,
  )
  return { ...state, clocks }
}

function rebased(clock: IncidentClock, { rule, mode, cause, at }: EventOf<'clock_rebased'>): IncidentClock {
  const rebases = [...clock.facts.rebases, toRebase(rule, mode, cause, at)]
  return { ...clock, objective: rule.objective, facts: { ...clock.facts, rebases } }
}

export function toRebase(
  { target, calendarVersionId }: ClockRule,
  mode: Rebase['mode'],
  reason: string,
  at: Instant,
): Rebase {
  const { minutes, clock, warn } = target
  return { at, mode, minutes, clock, ...(warn && { warn }), calendarVersionId, reason }
}

/** Whoever answers has begun to work on it. */
const working = (state: Incident): Incident =>
  state.status === 'new' || state.status === 'assigned' ? { ...state, status: 'in_progress' } : state

/** An answer by a person settles what is owed to the customer (sla.md, "The clocks of an incident"). */
const answered = (state: Incident, at: Instant): Incident => fulfil(state, ['first_response', 'next_response'], at)

const fulfil = (state: Incident, kinds: ClockKind[], at: Instant): Incident => ({
  ...state,
  clocks: state.clocks.map((clock) =>
    kinds.includes(clock.kind) && isRunning(clock) ? { ...clock, facts: { ...clock.facts, fulfilledAt: at } } : clock,
  ),
})

/** Only the resolution waits for the customer; a first response never does. */
function beginWait(state: Incident, at: Instant): Incident {
  const wait: Pause = { from: at, to: null, reason: 'waiting_customer' }
  return changePauses(state, (pauses) => [...pauses, wait])
}

const endWait = (state: Incident, at: Instant): Incident =>
  changePauses(state, (pauses) => pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)))

const changePauses = (state: Incident, to: (pauses: readonly Pause[]) => readonly Pause[]): Incident => ({
  ...state,
  waits: to(state.waits),
  clocks: state.clocks.map((clock) =>
    clock.kind === 'resolution' && isRunning(clock)
      ? { ...clock, facts: { ...clock.facts, pauses: to(clock.facts.pauses) } }
      : clock,
  ),
})
