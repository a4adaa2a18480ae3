import type { AdvisorBody, PlainDate } from '@mesa/core'
import { levelOf } from './profile-matrix.ts'

const DAY_MS = 86_400_000
export const epochDay = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS
export const plainDateOf = (day: number): PlainDate => new Date(day * DAY_MS).toISOString().slice(0, 10) as PlainDate

export interface Known {
  id: string
  body: AdvisorBody
}

export interface SystemReach {
  systemId: string
  /** Level 3. */
  specialists: Known[]
  /** Level 2. */
  solvers: Known[]
}

/** Who is enough for each system; only who attends now counts. */
export const reachOf = (systemIds: readonly string[], advisors: readonly Known[]): SystemReach[] =>
  systemIds.map((systemId) => {
    const at = (level: number) => advisors.filter(({ body }) => body.active && levelOf(body, systemId) === level)
    return { systemId, specialists: at(3), solvers: at(2) }
  })

export interface AbsenceGap {
  systemId: string
  from: PlainDate
  to: PlainDate
  absent: Known[]
}

export const isAbsent = (body: AdvisorBody, day: number): boolean =>
  (body.absences ?? []).some(({ from, to }) => epochDay(from) <= day && day <= epochDay(to))

/** Spans of the coming days in which every specialist of a system that has one is absent. */
export function absenceGaps(reach: readonly SystemReach[], today: PlainDate, days: number): AbsenceGap[] {
  const first = epochDay(today)
  return reach.flatMap(({ systemId, specialists }) => {
    if (specialists.length === 0) return []
    const gaps: AbsenceGap[] = []
    for (let day = first; day < first + days; day++) {
      if (!specialists.every(({ body }) => isAbsent(body, day))) continue
      const open = gaps.at(-1)
      if (open && epochDay(open.to) === day - 1) open.to = plainDateOf(day)
      else gaps.push({ systemId, from: plainDateOf(day), to: plainDateOf(day), absent: specialists })
    }
    return gaps
  })
}

/** Share of a span of days that an absence takes, both in percent; undefined where it lies outside. */
export function shareOf(absence: { from: PlainDate; to: PlainDate }, first: number, days: number) {
  const from = Math.max(epochDay(absence.from), first)
  const to = Math.min(epochDay(absence.to), first + days - 1)
  if (to < from) return undefined
  return { left: ((from - first) / days) * 100, width: ((to - from + 1) / days) * 100 }
}
