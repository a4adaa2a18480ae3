import type { CalendarVersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Pause } from './pause.ts'
import type { Target } from './target.ts'

/** `keep_used`: used time stays. `from_start`: all is counted again. `from_now`: used time is zero again. */
export type RebaseMode = 'keep_used' | 'from_start' | 'from_now'

/** A promise exchanged while its clock runs. A member that is absent stays as it is. */
export interface Rebase {
  at: Instant
  mode: RebaseMode
  minutes?: number
  clock?: Target['clock']
  warn?: Target['warn']
  calendarVersionId?: CalendarVersionId
  by?: string
  reason?: string
}

/** All that is recorded of one clock, in JSON; what it means at an instant is read, never stored. */
export interface ClockFacts {
  startedAt: Instant
  target: Target
  calendarVersionId: CalendarVersionId
  pauses: readonly Pause[]
  /** Those of one instant in the order in which they apply. */
  rebases: readonly Rebase[]
  fulfilledAt: Instant | null
}

export type ClockFact =
  | { type: 'pause_ended'; at: Instant }
  | { type: 'pause_began'; at: Instant }
  | { type: 'rebased'; at: Instant; rebase: Rebase }
  | { type: 'fulfilled'; at: Instant }

/** Facts of one instant are taken in this order. */
const order: Record<ClockFact['type'], number> = { pause_ended: 0, pause_began: 1, rebased: 2, fulfilled: 3 }

/**
 * The facts known at `now`, in the order in which they are taken. A pause that ends later is still open; what is dated
 * before the start takes effect at the start.
 */
export function factsUntil(facts: ClockFacts, now: Instant): ClockFact[] {
  const { startedAt, pauses, rebases, fulfilledAt } = facts
  const known: ClockFact[] = pauses.flatMap((pause) => pauseFacts(pause, startedAt))
  for (const rebase of rebases) known.push({ type: 'rebased', at: notBefore(startedAt, rebase.at), rebase })
  if (fulfilledAt !== null) known.push({ type: 'fulfilled', at: notBefore(startedAt, fulfilledAt) })

  return known.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || order[a.type] - order[b.type])
}

function pauseFacts({ from, to }: Pause, startedAt: Instant): ClockFact[] {
  const isEmpty = to !== null && (to <= from || to <= startedAt)
  if (isEmpty) return []
  const began: ClockFact = { type: 'pause_began', at: notBefore(startedAt, from) }
  return to === null ? [began] : [began, { type: 'pause_ended', at: to }]
}

const notBefore = (startedAt: Instant, at: Instant): Instant => (at < startedAt ? startedAt : at)
