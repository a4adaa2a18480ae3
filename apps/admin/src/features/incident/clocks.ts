import type { ClockView } from '@mesa/api'

const attention: Record<ClockView['state'], number> = {
  overdue: 0,
  due_soon: 1,
  running: 2,
  outside_hours: 2,
  paused: 3,
  met_late: 4,
  met: 5,
  none: 6,
}

/** The clock that leads: the one that needs somebody first. */
export function leadingClock(clocks: readonly ClockView[]): ClockView | undefined {
  return clocks.toSorted(
    (a, b) =>
      attention[a.state] - attention[b.state] ||
      (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY),
  )[0]
}

/** The part of a promise that is used up, 0 to 1; null without a promise that still counts. */
export function usedShare({ state, target }: ClockView, remainingMs: number): number | null {
  if (!target || target.minutes === 0 || state === 'met' || state === 'met_late' || state === 'none') return null
  return Math.min(1, Math.max(0, 1 - remainingMs / (target.minutes * 60_000)))
}
