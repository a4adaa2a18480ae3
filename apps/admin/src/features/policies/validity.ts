const DAY_MS = 86_400_000

/** When a policy's renewal is talked about, in days before its last one (R20). */
export const renewalMarks = [60, 30, 7] as const

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS

export interface ValidityBar {
  /** Of the whole, 0 to 1: how much has passed. */
  passed: number
  /** Days still to come, that of today not counted; negative once it is over. */
  daysLeft: number
  /** Days until it begins; 0 once it has. */
  daysUntil: number
  marks: { days: number; at: number; isPassed: boolean }[]
}

const within = (share: number): number => Math.min(1, Math.max(0, share))

/** A contract's days as a bar, both ends included; null while its dates make no sense. */
export function validityBar({ from, to }: { from: string; to: string }, today: string): ValidityBar | null {
  const [first, last, now] = [dayOf(from), dayOf(to), dayOf(today)]
  if (!Number.isFinite(first) || !Number.isFinite(last) || last < first) return null
  const length = last - first + 1
  return {
    passed: within((now - first) / length),
    daysLeft: last - now,
    daysUntil: Math.max(0, first - now),
    marks: renewalMarks
      .map((days) => ({ days, at: (last - days - first) / length, isPassed: last - days <= now }))
      .filter(({ at }) => at > 0),
  }
}
