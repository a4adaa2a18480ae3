import type { ExplanationView } from '@mesa/api'
import type { ClockExplanation } from '@mesa/core'

/** `past`: after the deadline. `set_aside`: had counted until a change made it start anew. */
export type StretchKind = 'counted' | 'ahead' | 'closed' | 'paused' | 'set_aside' | 'past'

/** A part of the ruler that looks like one: neighbours of one kind are one stretch, whatever changed in between. */
export interface Stretch {
  kind: StretchKind
  from: number
  to: number
  /** Closed: the holidays in it, by name. */
  holidays: string[]
  /** The event that it began with; null where none is known. */
  event: number | null
}

type Segment = ClockExplanation['segments'][number]

/**
 * What the ruler shows of an explanation: stretches without a gap, cut at the deadline. All instants are the server's;
 * nothing is counted here.
 */
export function toStretches({ explanation, pausedBy, rebases }: ExplanationView): Stretch[] {
  const { segments, reading } = explanation
  const deadline = reading.verdict?.result === 'breached' ? reading.dueAt : null
  const eventOf = (segment: Segment): number | null =>
    segment.kind === 'paused'
      ? (pausedBy[segment.from]?.version ?? null)
      : (rebases.findLast(({ at }) => at <= segment.from)?.version ?? null)
  const stretches: Stretch[] = []
  for (const segment of segments) {
    for (const part of cutAt(segment, deadline)) append(stretches, part, eventOf(segment))
  }
  return stretches
}

interface Part {
  kind: StretchKind
  from: number
  to: number
  label: string | null
}

function cutAt(segment: Segment, deadline: number | null): Part[] {
  const { from, to } = segment
  if (from >= to) return []
  const part = { kind: kindOf(segment), from, to, label: segment.kind === 'closed' ? segment.label : null }
  if (deadline === null || to <= deadline) return [part]
  const past: Part = { ...part, kind: 'past', from: Math.max(from, deadline), label: null }
  return from < deadline ? [{ ...part, to: deadline }, past] : [past]
}

function kindOf(segment: Segment): StretchKind {
  if (segment.kind === 'counted') return segment.ahead ? 'ahead' : 'counted'
  return segment.kind === 'rebased' ? 'set_aside' : segment.kind
}

/** A pause after another stays its own: somebody else may have paused, for another reason. */
function append(stretches: Stretch[], { kind, from, to, label }: Part, event: number | null): void {
  const last = stretches.at(-1)
  const holidays = label === null ? [] : [label]
  if (!last || last.kind !== kind || kind === 'paused') {
    stretches.push({ kind, from, to, holidays, event })
    return
  }
  last.to = to
  if (label !== null && !last.holidays.includes(label)) last.holidays.push(label)
}

export const lengthOf = ({ from, to }: Pick<Stretch, 'from' | 'to'>): number => to - from

const MINUTE_MS = 60_000

/** Lengths as whole minutes whose sum is that of the lengths: each boundary is rounded, not each part. */
export function wholeMinutes(lengthsMs: readonly number[]): number[] {
  let passed = 0
  return lengthsMs.map((ms) => {
    const before = Math.round(passed / MINUTE_MS)
    passed += ms
    return Math.round(passed / MINUTE_MS) - before
  })
}
