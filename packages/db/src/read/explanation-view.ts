import type { ClockExplanation, ClockKind, CriterionId, Instant, RebaseCause, RebaseMode } from '@mesa/core'
import type { ClockView } from './clock-view.ts'

/** A change of the promise, as the event that made it tells. */
export interface RebaseView {
  at: Instant
  /** Of the timeline: `#e12`. */
  version: number
  by: string
  cause: RebaseCause
  mode: RebaseMode
  dueBefore: Instant | null
  dueAfter: Instant | null
}

/** "Why is it due then?" of one clock, with the names behind its ids (sla.md; interface.md section 7). */
export interface ExplanationView {
  clock: ClockView
  cycle: number
  explanation: ClockExplanation
  /** Whose promise it is; null for the team's objective. */
  policy: { number: string; version: number; planName: string; planVersionId: string } | null
  /** Of every calendar version that counted. */
  calendars: Record<string, { name: string; version: number; timezone: string }>
  urgentBy: { criterionId: CriterionId; saidBy: string; at: Instant } | null
  rebases: RebaseView[]
  /** The event that each paused segment began with, by the segment's `from`. */
  pausedBy: Record<number, { version: number; by: string }>
  /** The verdict that an event sealed, and who judged. */
  sealed: { result: 'met' | 'breached'; at: Instant; dueAt: Instant | null; version: number } | null
  readAt: Instant
}

export interface ClockChange {
  kind: ClockKind
  cycle: number
  before: ClockView | null
  after: ClockView | null
}
