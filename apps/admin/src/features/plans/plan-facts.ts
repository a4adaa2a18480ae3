import type { WorkedDue } from '@mesa/api'
import type { RecordKind } from '@mesa/core'

/** How long a report would wait, as parts of the longest wait: first outside opening hours, then counted. */
export interface WaitBar {
  due: WorkedDue
  closedPercent: number
  waitPercent: number
}

const waitOf = ({ from, dueAt }: WorkedDue): number => (dueAt === null ? 0 : dueAt - from)

/** All to one scale, so that a promise of days is seen beside one of hours. */
export function waitBars(dues: readonly WorkedDue[]): WaitBar[] {
  const longest = Math.max(1, ...dues.map(waitOf))
  return dues.map((due) => {
    const wait = waitOf(due)
    const closed = due.countsFrom === null ? 0 : Math.min(wait, Math.max(0, due.countsFrom - due.from))
    return { due, closedPercent: (closed / longest) * 100, waitPercent: ((wait - closed) / longest) * 100 }
  })
}

/** How many policies hold to each version of their plan, newest version first; versions that nobody holds are left out. */
export const heldByVersion = (
  versions: readonly { version: number; versionId: string }[],
  usedBy: readonly { kind: RecordKind; versionId?: string | undefined }[],
): { version: number; count: number }[] =>
  versions
    .map(({ version, versionId }) => ({
      version,
      count: usedBy.filter((use) => use.kind === 'policy' && use.versionId === versionId).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.version - a.version)
