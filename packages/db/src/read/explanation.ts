import {
  type CalendarLookup,
  type CalendarVersionId,
  type ClockExplanation,
  type ClockKind,
  type Coverage,
  explainClock,
  type Incident,
  type IncidentClock,
  type IncidentEvent,
  type Instant,
  MesaError,
  parseIncident,
  showClock,
  toInstant,
} from '@mesa/core'
import type { Reader } from '../reader.ts'
import { folioKeyOf } from '../write/project.ts'
import type { ExplanationView, RebaseView } from './explanation-view.ts'
import { EVENTS_SQL, type EventStored, INCIDENT_SQL, type IncidentStored } from './incident-sql.ts'
import { toTimeline } from './incident-timeline.ts'
import type { TimelineEntry } from './incident-view.ts'
import type { ReadContext } from './names.ts'

export interface ExplanationQuestion {
  folio: string
  clock: ClockKind
  cycle: number
}

export interface ExplanationContext extends ReadContext {
  calendarName(id: CalendarVersionId): { name: string; version: number } | null
}

type EntryOf<Type extends IncidentEvent['type']> = TimelineEntry & { event: Extract<IncidentEvent, { type: Type }> }

/**
 * Why a clock of the incident is due when it is (sla.md): its segments, and the names and events behind them. What was
 * judged is explained by what held when it was judged. Throws `incident.not_found`, also for a clock it never had.
 */
export async function readExplanation(
  read: Reader,
  { folio, clock: kind, cycle }: ExplanationQuestion,
  context: ExplanationContext,
): Promise<ExplanationView> {
  const row = await read.first<IncidentStored>(INCIDENT_SQL, [folioKeyOf(folio)])
  const state = row && parseIncident(row.state)
  const clock = state && findClock(state, kind, cycle)
  if (!row || !clock) throw new MesaError('incident.not_found', { folio })

  const events = await read.all<EventStored>(EVENTS_SQL, [row.id])
  const timeline = timelineOf(events, row, context)
  const now = toInstant(Math.max(context.now, clock.facts.startedAt))
  const explanation = explainClock(clock.facts, stoppedAt(clock, timeline) ?? now, context.calendars)
  const until = timeline.filter(({ event }) => event.at <= (judgedAt(clock, explanation) ?? now))
  return {
    clock: showClock(clock, now, context.calendars),
    cycle,
    explanation,
    policy: clock.objective ? null : policyOf(until),
    calendars: calendarsOf(explanation, context),
    urgentBy: urgencyOf(until),
    rebases: rebasesOf(until, clock),
    pausedBy: pausesOf(timeline, clock, explanation),
    sealed: sealOf(timeline, clock),
    readAt: now,
  }
}

/** The newest of that name: an earlier one was stopped and replaced. */
const findClock = ({ clocks }: Incident, kind: ClockKind, cycle: number): IncidentClock | undefined =>
  clocks.findLast((clock) => clock.kind === kind && clock.cycle === cycle)

const timelineOf = (events: readonly EventStored[], { reporter }: IncidentStored, { names }: ReadContext) =>
  toTimeline({ events, attachments: [], mails: [], stateOf: () => 'kept', names, reporter, contact: null })

const isOf = <Type extends IncidentEvent['type']>(entry: TimelineEntry, ...types: Type[]): entry is EntryOf<Type> =>
  (types as string[]).includes(entry.event.type)

const isAbout = ({ kind, cycle }: IncidentClock, event: { clock: ClockKind; cycle: number }): boolean =>
  event.clock === kind && event.cycle === cycle

function stoppedAt(clock: IncidentClock, timeline: readonly TimelineEntry[]): Instant | undefined {
  if (!clock.stopped) return undefined
  return timeline.findLast((entry) => isOf(entry, 'clock_stopped') && isAbout(clock, entry.event))?.event.at
}

const judgedAt = ({ sealed }: IncidentClock, { reading }: ClockExplanation): Instant | undefined =>
  sealed?.at ?? reading.verdict?.at

function policyOf(timeline: readonly TimelineEntry[]): ExplanationView['policy'] {
  const decided = timeline.findLast((entry) => isOf(entry, 'coverage_decided'))
  const coverage: Coverage | undefined = decided?.event.coverage
  if (!coverage || (coverage.verdict !== 'covered' && coverage.verdict !== 'per_event')) return null
  const { policyNumber: number, policyVersion: version, planName, planVersionId } = coverage
  return { number, version, planName, planVersionId }
}

function urgencyOf(timeline: readonly TimelineEntry[]): ExplanationView['urgentBy'] {
  const entry = timeline.findLast((each) => isOf(each, 'urgency_set', 'urgency_withdrawn'))
  if (entry?.event.type !== 'urgency_set') return null
  return { criterionId: entry.event.criterionId, saidBy: entry.actorName, at: entry.event.at }
}

/** Of the calendars that the promises name; an unknown one keeps its id, so that nothing is hidden. */
function calendarsOf(
  { promised }: ClockExplanation,
  { calendarName, calendars }: ExplanationContext,
): ExplanationView['calendars'] {
  const named = (id: CalendarVersionId, lookup: CalendarLookup) => ({
    ...(calendarName(id) ?? { name: id, version: 1 }),
    timezone: lookup(id).timezone,
  })
  return Object.fromEntries(promised.map(({ calendarVersionId: id }) => [id, named(id, calendars)]))
}

function rebasesOf(timeline: readonly TimelineEntry[], clock: IncidentClock): RebaseView[] {
  const begun = timeline.findLastIndex((entry) => isOf(entry, 'clock_started') && isAbout(clock, entry.event))
  return timeline
    .slice(begun + 1)
    .filter((entry) => isOf(entry, 'clock_rebased'))
    .filter(({ event }) => isAbout(clock, event))
    .map(({ version, actorName: by, event: { at, cause, mode, dueBefore, dueAfter } }) => {
      return { at, version, by, cause, mode, dueBefore, dueAfter }
    })
}

/** A paused stretch may begin later than its pause: with the clock itself, or after another pause. */
function pausesOf(
  timeline: readonly TimelineEntry[],
  { facts }: IncidentClock,
  { segments }: ClockExplanation,
): ExplanationView['pausedBy'] {
  const paused = segments.filter(({ kind }) => kind === 'paused')
  const named = paused.flatMap(({ from }) => {
    const pause = facts.pauses.findLast((each) => each.from <= from && (each.to === null || each.to > from))
    const entry = timeline.find((each) => isOf(each, 'waiting_for_customer') && each.event.at === pause?.from)
    return entry ? [[from, { version: entry.version, by: entry.actorName }] as const] : []
  })
  return Object.fromEntries(named)
}

function sealOf(timeline: readonly TimelineEntry[], clock: IncidentClock): ExplanationView['sealed'] {
  const { sealed } = clock
  if (!sealed) return null
  const entry = timeline.findLast((each) => isOf(each, 'target_met', 'target_breached') && isAbout(clock, each.event))
  return { ...sealed, version: entry?.version ?? 0 }
}
