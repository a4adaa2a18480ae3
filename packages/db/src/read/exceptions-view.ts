import type { CriterionId, IncidentStatus, Instant } from '@mesa/core'
import type { ClockView } from './clock-view.ts'

/** Why an incident could fall out of sight (R12). */
export type ExceptionReason =
  | 'late_without_answer'
  | 'without_owner'
  /** Its calendar has no open time left to give: nothing will ever be due. */
  | 'without_deadline'
  | 'waiting_long'
  | 'not_identified'

export interface ExceptionRow {
  folio: string
  subject: string
  isUrgent: boolean
  urgentBy: CriterionId | null
  accountName: string | null
  systemId: string | null
  systemName: string | null
  advisor: { id: string; name: string } | null
  status: IncidentStatus
  clock: ClockView | null
  receivedAt: Instant
  lastActivityAt: Instant
}

export interface Exceptions {
  /** Calendars whose working clocks are never due, by old data. */
  neverOpen: { id: string; name: string }[]
  groups: { reason: ExceptionReason; count: number; rows: ExceptionRow[] }[]
  failedMails: number
  quarantined: number
  readAt: Instant
}
