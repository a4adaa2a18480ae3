import { type Instant, toInstant } from '../instant.ts'

/** A stretch of time `[from, to)`. */
export interface Interval {
  from: Instant
  to: Instant
}

export const laterOf = (a: Instant, b: Instant): Instant => toInstant(Math.max(a, b))
export const earlierOf = (a: Instant, b: Instant): Instant => toInstant(Math.min(a, b))

/** Length of all intervals together, in milliseconds; overlaps would count twice. */
export function totalMs(intervals: readonly Interval[]): number {
  let sum = 0
  for (const { from, to } of intervals) sum += to - from
  return sum
}

/** Sorted intervals of which none is empty, overlaps or touches another; time that was covered twice is there once. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)
  const merged: Interval[] = []
  for (const { from, to } of sorted) {
    const last = merged.at(-1)
    if (last && from <= last.to) {
      if (to > last.to) merged[merged.length - 1] = { from: last.from, to }
    } else merged.push({ from, to })
  }
  return merged
}

/** The parts that lie in `[from, to)`. */
export function clip(intervals: readonly Interval[], from: Instant, to: Instant): Interval[] {
  const inside: Interval[] = []
  for (const each of intervals) {
    if (each.to > from && each.from < to) {
      inside.push({ from: laterOf(each.from, from), to: earlierOf(each.to, to) })
    }
  }
  return inside
}

/** What is left of `intervals` outside `removed`. Both sorted and without overlaps. */
export function subtract(intervals: readonly Interval[], removed: readonly Interval[]): Interval[] {
  const left: Interval[] = []
  let next = 0
  for (const { from, to } of intervals) {
    let cursor = from
    for (let hole = removed[next]; hole && hole.from < to; hole = removed[next]) {
      if (hole.from > cursor) left.push({ from: cursor, to: hole.from })
      if (hole.to > cursor) cursor = hole.to
      if (hole.to > to) break // it may reach into the next interval too
      next++
    }
    if (cursor < to) left.push({ from: cursor, to })
  }
  return left
}
