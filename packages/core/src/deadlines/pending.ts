import { laterOf } from '../calendar/interval.ts'
import type { LadderLookup } from '../escalation/ladder.ts'
import { type DueStep, stepMoments } from '../escalation/step-moments.ts'
import { type Incident, type IncidentClock, isRunning } from '../incident/incident.ts'
import { type Instant, toInstant } from '../instant.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import { readClock } from '../targets/clock-reading.ts'

export interface DeadlineRules {
  calendars: CalendarLookup
  ladders: LadderLookup
}

/** What an incident waits for by time alone; from `actsAt` on it happens. */
export type Pending = { actsAt: Instant } & (
  | { kind: 'breach'; clock: IncidentClock }
  | ({ kind: 'escalation'; ladderId: string } & DueStep)
  | { kind: 'auto_close'; dueAt: Instant }
)

/** A row of the deadline table; `kind` and id say what it is for. */
export interface IncidentDeadline {
  id: string
  kind: Pending['kind']
  dueAt: Instant
}

const DAY_MS = 86_400_000
/** Where the plan says nothing. */
const AUTO_CLOSE_DAYS = 7

/** In the order in which things of one instant happen. Depends on recorded facts alone. Throws what the lookups throw. */
export function pendingOf(state: Incident, { calendars, ladders }: DeadlineRules): Pending[] {
  return [
    ...state.clocks.flatMap((clock) => breachOf(clock, state.lastActivityAt, calendars)),
    ...stepsOf(state, { calendars, ladders }),
    ...autoClose(state),
  ]
}

/** Those that have not fired in this cycle, by whichever version of the ladder. */
function stepsOf(state: Incident, { calendars, ladders }: DeadlineRules): Pending[] {
  if (!state.ladder) return []
  const ladder = ladders(state.ladder.versionId)
  const { ladderId } = ladder
  const fired = state.firedSteps.filter((each) => ladders(each.ladder).ladderId === ladderId).map(({ step }) => step)
  return stepMoments(state, ladder, calendars)
    .filter(({ step }) => !fired.includes(step.id))
    .map((moment): Pending => ({ kind: 'escalation', actsAt: moment.firesAt, ladderId, ...moment }))
}

/** The rows that bring an incident back to the desk's mind; the same state gives the same rows. */
export const deadlinesOf = (state: Incident, rules: DeadlineRules): IncidentDeadline[] =>
  pendingOf(state, rules).map((pending) => ({
    id: idOf(state, pending),
    kind: pending.kind,
    dueAt: pending.actsAt,
  }))

function idOf({ id, cycle }: Incident, pending: Pending): string {
  switch (pending.kind) {
    case 'breach':
      return `breach:${id}:${pending.clock.kind}:${pending.clock.cycle}`
    case 'escalation':
      return `escalation:${id}:${cycle}:${pending.ladderId}:${pending.step.id}`
    case 'auto_close':
      return `auto_close:${id}:${cycle}`
    default:
      return pending satisfies never
  }
}

/** At the due instant itself nothing is breached yet: the verdict falls in the millisecond after it. */
function breachOf(clock: IncidentClock, lastActivityAt: Instant, calendars: CalendarLookup): Pending[] {
  const { facts, sealed } = clock
  if (!isRunning(clock) || sealed !== null) return []
  const at = laterOf(lastActivityAt, facts.startedAt)
  const { verdict, dueAt } = readClock(facts, at, calendars)
  const breachedAt = verdict ? verdict.at : dueAt
  return breachedAt === null ? [] : [{ kind: 'breach', clock, actsAt: toInstant(breachedAt + 1) }]
}

function autoClose({ status, resolvedAt, coverage }: Incident): Pending[] {
  if (status !== 'resolved' || resolvedAt === null) return []
  const days = ('autoCloseDays' in coverage ? coverage.autoCloseDays : undefined) ?? AUTO_CLOSE_DAYS
  const dueAt = toInstant(resolvedAt + days * DAY_MS)
  return [{ kind: 'auto_close', dueAt, actsAt: dueAt }]
}
