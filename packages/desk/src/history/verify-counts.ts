import { type FolioJump, folioKeyOf, folioOf, type Reader } from '@mesa/db'
import type { Report } from './finding.ts'
import { pages } from './pages.ts'

const PAGE = 5_000

/** Who names which incident, up to which version: whatever they were told must still be there. */
const TOLD_SQL = `select incident_id as id, max(version) as told from (
    select incident_id, version from feed where incident_id is not null
    union all select incident_id, version from command_keys
    union all select incident_id, 1 from intake where incident_id is not null
    union all select id, version from incidents
  ) group by incident_id
  having coalesce(told, 1) > coalesce((select max(version) from incident_events where incident_events.incident_id = id), 0)
  order by id limit 100`
const LAST_SQL = 'select max(version) as version from incident_events where incident_id = ?'

/** A chain that was cut and a whole incident that was taken away show in everything else that speaks of them. */
export async function verifyTold(read: Reader, report: Report): Promise<void> {
  for (const { id, told } of await read.all<{ id: string; told: number | null }>(TOLD_SQL)) {
    const last = (await read.first<{ version: number | null }>(LAST_SQL, [id]))?.version ?? null
    report(last === null ? 'incident_missing' : 'tail_missing', {
      incidentId: id,
      version: last,
      facts: { told: told ?? 1 },
    })
  }
}

/** Folios are numbered from 1 to the counter without a gap, but for those that were skipped above a mark. */
export async function verifyFolios(read: Reader, report: Report): Promise<void> {
  const counters = await read.all<{ name: string; value: number }>(
    "select name, value from counters where name like 'folio:%' order by name",
  )
  const kept = await read.first<{ value: string }>("select value from settings where name = 'folio_jumps'")
  const jumps = JSON.parse(kept?.value ?? '[]') as FolioJump[]
  for (const { name, value } of counters) {
    const year = Number(name.slice('folio:'.length))
    await verifyYear(read, { year, last: value, jumps: jumps.filter((jump) => jump.year === year) }, report)
  }
  const { n } = (await read.first<{ n: number }>(UNCOUNTED_SQL)) ?? { n: 0 }
  if (n > 0) report('folio_not_counted', { facts: { incidents: n } })
}

const UNCOUNTED_SQL = `select count(*) as n from incidents where folio_key % 100000000 >
  coalesce((select value from counters where name = 'folio:' || (2000 + folio_key / 100000000)), 0)`
const KEYS_SQL =
  'select folio_key as key from incidents where folio_key > ? and folio_key <= ? order by folio_key limit ?'

interface CountedYear {
  year: number
  last: number
  jumps: FolioJump[]
}

async function verifyYear(read: Reader, { year, last, jumps }: CountedYear, report: Report): Promise<void> {
  const base = folioKeyOf(folioOf(year, 0))
  const end = base + last
  const rows = pages<{ key: number }>(read, {
    sql: KEYS_SQL,
    start: [base, end],
    keyOf: ({ key }) => [key, end],
    size: PAGE,
  })
  let expected = 1
  const closeGap = (found: number) => {
    for (const [from, to] of gaps(expected, found - 1, jumps)) {
      report('folio_missing', { facts: { from: folioOf(year, from), to: folioOf(year, to) } })
    }
    expected = found + 1
  }
  for await (const { key } of rows) closeGap(key - base)
  closeGap(last + 1)
}

/** What is left of `from..to` when the numbers of every jump, `jump.from + 1` to `jump.to`, are taken out. */
export function gaps(from: number, to: number, jumps: readonly FolioJump[]): [from: number, to: number][] {
  let rest: [number, number][] = from <= to ? [[from, to]] : []
  for (const jump of jumps) {
    rest = rest.flatMap(([a, b]): [number, number][] => {
      if (jump.to < a || jump.from + 1 > b) return [[a, b]]
      const before: [number, number] = [a, jump.from]
      const after: [number, number] = [jump.to + 1, b]
      return [before, after].filter(([left, right]) => left <= right)
    })
  }
  return rest
}

const COUNTS_SQL = `select (select count(*) from incidents) as incidents,
  (select count(*) from intake where outcome = 'incident') as opened,
  (select count(*) from intake where outcome in ('incident', 'reply') and incident_id is null) as nowhere,
  (select count(*) from intake where outcome not in ('incident', 'reply', 'filtered', 'quarantined')) as unknown`

/** Received = incidents + replies + filtered + quarantined, and every incident was opened by one report. */
export async function verifyCounts(read: Reader, report: Report): Promise<number> {
  const counts = await read.first<Record<'incidents' | 'opened' | 'nowhere' | 'unknown', number>>(COUNTS_SQL)
  const { incidents = 0, opened = 0, nowhere = 0, unknown = 0 } = counts ?? {}
  if (incidents !== opened || nowhere > 0 || unknown > 0) {
    report('counts_differ', { facts: { incidents, opened, nowhere, unknown } })
  }
  return incidents
}
