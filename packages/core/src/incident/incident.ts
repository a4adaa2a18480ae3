import type { Coverage } from '../coverage/coverage.ts'
import type { ClockKind } from '../coverage/policy.ts'
import type {
  AccountId,
  AdvisorId,
  ContactId,
  CriterionId,
  IncidentId,
  LadderVersionId,
  OutboxId,
  SiteId,
  SystemId,
} from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { ChannelKind } from '../intake/report.ts'
import type { ClockFacts } from '../targets/clock-facts.ts'
import type { Pause } from '../targets/pause.ts'
import type { IncidentStatus } from './status.ts'

/** One clock of the incident: what is recorded of it. What it shows at an instant is read, never stored. */
export interface IncidentClock {
  kind: ClockKind
  cycle: number
  /** The team's own aim, not a promise. */
  objective: boolean
  facts: ClockFacts
  /** No longer wanted: the rule that set it holds no more. */
  stopped: boolean
  /** The verdict that an event has sealed; never judged again (sla.md, Verdicts). */
  sealed: { result: 'met' | 'breached'; dueAt: Instant | null; at: Instant } | null
}

/** The fold of an incident's events: what decisions look at. Plain JSON. */
export interface Incident {
  id: IncidentId
  folio: string
  status: IncidentStatus
  channel: string
  channelKind: ChannelKind
  queueWeight: number
  automatic: boolean
  receivedAt: Instant
  openedAt: Instant
  lastActivityAt: Instant
  accountId: AccountId | null
  contactId: ContactId | null
  systemId: SystemId | null
  advisorId: AdvisorId | null
  level: number
  urgency: { criterionId: CriterionId; since: 'start' | 'now'; at: Instant } | null
  coverage: Coverage
  coverageDecidedAt: Instant
  clocks: IncidentClock[]
  cycle: number
  /** From where the cycle's solution is owed: the reception, later the reopening. */
  cycleStartedAt: Instant
  /** When the cycle waited for the customer, also before there was a resolution to pause. */
  waits: readonly Pause[]
  /** When it was last closed; null while it is not. */
  closedAt: Instant | null
  relatedTo: IncidentId | null
  siteId: SiteId | null
  /** When it was last resolved; null while it is not. Auto-close counts from here. */
  resolvedAt: Instant | null
  ladder: { versionId: LadderVersionId; since: Instant } | null
  /** Steps that came due in this cycle, whether or not they had something to say; ladders may name theirs alike. */
  firedSteps: readonly { ladder: LadderVersionId; step: string }[]
  /** The lead that it raised, once (R19). */
  leadId: OutboxId | null
}

/** What a state that was stored before these facts existed says of them. */
const addedLater = { siteId: null, resolvedAt: null, ladder: null, firedSteps: [], leadId: null }

/** Reads a stored state, also one that an earlier program wrote. */
export function parseIncident(stored: string): Incident {
  const known = JSON.parse(stored) as Incident
  // Facts that were stored come first and in their order: a fold must give the same bytes.
  const state = { ...known, ...addedLater, ...known }
  return { ...state, clocks: state.clocks.map((clock) => ({ ...clock, sealed: clock.sealed ?? null })) }
}

/** It still runs for something: neither fulfilled nor stopped. */
export const isRunning = ({ stopped, facts }: IncidentClock): boolean => !stopped && facts.fulfilledAt === null

export const runningClocks = ({ clocks }: Incident): IncidentClock[] => clocks.filter(isRunning)
