import { performance } from 'node:perf_hooks'
import type { Database } from '../packages/db/src/index.ts'
import { openDesk } from '../packages/desk/src/open-desk.ts'
import type { RunningDesk } from '../packages/desk/src/running-desk.ts'
import { openTestDatabase } from '../packages/testing/src/test-database.ts'
import { testDeskParts, tuesday } from '../packages/testing/src/test-desk.ts'
import { progress } from './last-line.ts'
import { quantile, rounded } from './quantile.ts'

const FEW = 1_000
const MANY = 1_000_000
const CHUNK = 50_000
const PAIRS = 400
const TICKS_A_SAMPLE = 20
const WARM_UP = 2_000

/** What a tick costs with nothing due while 1,000,000 incidents are open, as a multiple of what it costs with 1,000. */
export async function benchTick(): Promise<number> {
  const few = await deskWith(FEW)
  const many = await deskWith(MANY)
  try {
    for (const { desk } of [few, many]) await ticks(desk, WARM_UP)
    const ratios: number[] = []
    // In turns, so that a busy moment of the machine hits both.
    for (let pair = 0; pair < PAIRS; pair++) {
      const one = await ticks(few.desk, TICKS_A_SAMPLE)
      ratios.push((await ticks(many.desk, TICKS_A_SAMPLE)) / one)
    }
    return rounded(quantile(ratios, 0.5))
  } finally {
    await few.close()
    await many.close()
  }
}

async function ticks(desk: RunningDesk, count: number): Promise<number> {
  const began = performance.now()
  for (let tick = 0; tick < count; tick++) {
    if ((await desk.keepDeadlines()) > 0) throw new Error('a deadline came due that should not')
  }
  return performance.now() - began
}

async function deskWith(incidents: number): Promise<{ desk: RunningDesk; close(): Promise<void> }> {
  const db = await openTestDatabase()
  for (let first = 0; first < incidents; first += CHUNK) {
    progress(`clock: ${first} of ${incidents} incidents`)
    await db.write(openIncidents(first, Math.min(incidents, first + CHUNK)))
  }
  await db.write([{ sql: "insert into settings (name, value) values ('projection', '1000000')", args: [] }])
  const desk = await openDesk(testDeskParts({ db, clock: { now: tuesday }, folder: db.folder }))
  return {
    desk,
    close: async () => {
      await desk.close()
      await db.close()
    },
  }
}

/** Open incidents with two deadlines each, none of them due; a tick looks at no more of an incident than that. */
function openIncidents(first: number, end: number): Parameters<Database['write']>[0] {
  const numbers = 'with recursive n (i) as (select ? union all select i + 1 from n where i + 1 < ?)'
  const due = (kind: string) => ({
    sql: `${numbers} insert into deadlines (id, kind, subject_id, due_at)
      select '${kind}:' || i, '${kind}', 'incident-' || i, ? + (i * 7919 % 864000) * 1000 from n`,
    args: [first, end, tuesday + 60_000],
  })
  return [
    {
      sql: `${numbers} insert into incidents (id, folio, folio_key, version, state, last_hash, status, subject, snippet,
          channel_kind, received_at, last_activity_at, coverage_verdict, coverage_because, is_open, sort_due, sort_rank)
        select 'incident-' || i, i, i, 1, '{}', '', 'new', '', '', 'email', i, i, 'unknown', 'account_not_known', 1, i, 0
          from n`,
      args: [first, end],
    },
    due('breach'),
    due('escalation'),
  ]
}
