import type { Instant } from '../instant.ts'
import { addCountedMs, type CountingRule } from './counted.ts'
import { type DueRequest, reachedAt } from './due.ts'
import { defaultWarning, type Target, targetMs } from './target.ts'

const MINUTE_MS = 60_000

/** How much of a target is left when it becomes due soon, in counted milliseconds; never more than the whole. */
export function warnLeftMs(target: Target): number {
  const { percentLeft, minMinutes, maxMinutes } = target.warn ?? defaultWarning
  const wholeMs = targetMs(target)
  const leftMs = Math.max((wholeMs * percentLeft) / 100, minMinutes * MINUTE_MS)
  return Math.floor(Math.min(leftMs, maxMinutes * MINUTE_MS, wholeMs))
}

/** The instant from which the target is due soon; null when it is never reached, or a pause has not ended. */
export function warnAt({ calendar, start, target, pauses = [] }: DueRequest): Instant | null {
  const beforeMs = targetMs(target) - warnLeftMs(target)
  return reachedAt({ calendar, clock: target.clock }, start, beforeMs, pauses).at
}

/** The same for an unpaused clock that has `remainingMs` left at `now`: `now` itself if it is due soon already. */
export function warnAtFrom(rule: CountingRule, target: Target, remainingMs: number, now: Instant): Instant | null {
  return addCountedMs(rule, now, Math.max(0, remainingMs - warnLeftMs(target)))
}
