import { createHash } from 'node:crypto'
import type { Instant } from '@mesa/core'
import type { ClaimedDeadline } from '../deadlines/claim.ts'
import { isOfPolicy } from '../deadlines/pass-due.ts'
import { passIncident } from '../deadlines/pass-incident.ts'
import { passPolicy } from '../deadlines/pass-policy.ts'
import type { Inside } from '../inside.ts'
import { replayed } from './replayed.ts'

const NEXT_SQL = `select id, kind, subject_id as subjectId, due_at as dueAt, fence from deadlines
  where due_at < ? order by due_at, id limit 1`

/** What came due before `until`, each at its own instant: a past has its alarms, breaches and closings where they fell. */
export async function playDeadlines(desk: Inside, until: Instant): Promise<void> {
  let before: string | undefined
  for (;;) {
    const row = await desk.db.read.first<ClaimedDeadline>(NEXT_SQL, [until])
    if (!row) return
    const named = `${row.id} ${row.dueAt}`
    if (named === before) throw new Error(`the deadline ${row.id} of the past does not end`)
    before = named
    const then = replayed(desk, row.dueAt, stepOf(row.id))
    await (isOfPolicy(row) ? passPolicy(then, row) : passIncident(then, row.subjectId))
  }
}

/** Keeps what is drawn for one deadline apart from what another of the same instant draws. */
const stepOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0)
