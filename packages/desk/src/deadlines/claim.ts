import type { Instant } from '@mesa/core'
import type { DeadlineKind } from '@mesa/db/schema'
import type { Inside } from '../inside.ts'

/** A row that this worker may work on until its lease ends. */
export interface ClaimedDeadline {
  id: string
  kind: DeadlineKind
  subjectId: string
  dueAt: Instant
  fence: number
}

/** Longer than the slowest batch; a row whose worker died comes back after it. */
export const LEASE_MS = 60_000
const BATCH = 64

const NEXT_SQL = 'select due_at as dueAt from deadlines where due_at > -1 order by due_at limit 1'

/** When the earliest comes due; null while nothing waits. One probe of the index, however many rows there are. */
export async function nextDueAt({ db }: Pick<Inside, 'db'>): Promise<Instant | null> {
  const row = await db.read.first<{ dueAt: Instant }>(NEXT_SQL)
  return row?.dueAt ?? null
}

const CLAIMABLE = 'from deadlines where due_at <= ? and (lease_until is null or lease_until <= ?)'
const CLAIM_SQL = `update deadlines set lease_until = ?, fence = fence + 1
  where id in (select id ${CLAIMABLE} order by due_at limit ?)
  returning id, kind, subject_id as subjectId, due_at as dueAt, fence`

/** Takes what is due and nobody else works on. */
export async function claimDue(desk: Inside): Promise<ClaimedDeadline[]> {
  const now = desk.now()
  if (!(await desk.db.read.first(`select 1 ${CLAIMABLE} limit 1`, [now, now]))) return []
  const [claimed] = await desk.write([{ sql: CLAIM_SQL, args: [now + LEASE_MS, now, now, BATCH] }])
  return (claimed?.rows ?? []) as unknown as ClaimedDeadline[]
}
