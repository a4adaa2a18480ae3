import type {
  AccountId,
  AdvisorId,
  ChannelKind,
  CoverageReason,
  CoverageVerdict,
  CriterionId,
  IncidentId,
  IncidentStatus,
  Instant,
  SystemId,
} from '@mesa/core'
import type { ClockView } from './clock-view.ts'

/** One row of the queue (interface.md section 4). */
export interface QueueRow {
  id: IncidentId
  folio: string
  version: number
  subject: string
  snippet: string
  status: IncidentStatus
  channelKind: ChannelKind
  /** Null: not urgent. */
  urgentBy: CriterionId | null
  account: { id: AccountId; name: string } | null
  /** Who reported, when no account is known. */
  reporter: string | null
  system: { id: SystemId; name: string } | null
  advisor: { id: AdvisorId; name: string } | null
  coverage: { verdict: CoverageVerdict; planName: string | null; because: CoverageReason['code'] }
  clock: ClockView
  receivedAt: Instant
  lastActivityAt: Instant
  unread: boolean
}

export const queueViews = ['open', 'mine', 'unassigned', 'due-today', 'waiting', 'uncovered', 'resolved'] as const
export type QueueViewName = (typeof queueViews)[number]

/** What the queue's address can ask for; members that are absent ask nothing. Values are checked by the API. */
export interface QueueFilters {
  q?: string
  status?: IncidentStatus[]
  system?: string[]
  urgent?: boolean
  advisor?: string[]
  account?: string[]
  channel?: ChannelKind[]
  coverage?: CoverageVerdict[]
}

export interface QueuePage {
  rows: QueueRow[]
  /** Opaque; absent at the end. */
  next?: string
  readAt: Instant
  /** The feed's position that this page is true at: the live feed continues from here. */
  position: number
}
