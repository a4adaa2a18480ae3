import { type RecordVersion, versionInEffect } from '@mesa/core'
import type { Statement } from '@mesa/db'
import { toVersion, VERSION_COLUMNS } from '../company/record-versions.ts'
import { policyDeadlines, zoneOfPolicy } from '../deadlines/policy-deadlines.ts'
import type { Inside } from '../inside.ts'
import { rebuildProjections } from './rebuild.ts'

/**
 * Grows when a fold or a projection says more of the same events than the program before did. 1: deadlines, and what
 * states say of sites, ladders and leads. 2: which ladder a fired step is of.
 */
const PROJECTION = 2

const STORED_SQL = "select value from settings where name = 'projection'"
const ANY_SQL = 'select 1 from incidents where folio_key > 0 limit 1'

/** Before the doors open: rows that an earlier program made are made anew, once. */
export async function keepProjection(desk: Inside): Promise<void> {
  const { read } = desk.db
  const stored = await read.first<{ value: string }>(STORED_SQL)
  if (Number(stored?.value ?? 0) >= PROJECTION) return
  if (await read.first(ANY_SQL)) {
    desk.log('info', 'the rows of an earlier program are made anew; this takes a while once')
    const { incidents } = await rebuildProjections(desk)
    desk.log('info', 'the rows of an earlier program were made anew', { incidents })
  }
  await desk.write([...(await allPolicyDeadlines(desk)), remember])
}

const remember: Statement = {
  sql: "insert into settings (name, value) values ('projection', ?) on conflict (name) do update set value = excluded.value",
  args: [String(PROJECTION)],
}

const POLICIES_SQL = `select ${VERSION_COLUMNS} from record_versions where kind = 'policy' order by record_id, version`

async function allPolicyDeadlines({ db, rules, company, now }: Inside): Promise<Statement[]> {
  const versions = new Map<string, RecordVersion<'policy'>[]>()
  for (const row of await db.read.all(POLICIES_SQL)) {
    const version = toVersion<'policy'>(row)
    versions.set(version.recordId, [...(versions.get(version.recordId) ?? []), version])
  }
  const at = now()
  return [...versions.values()].flatMap((all) => {
    const policy = versionInEffect(all, at)
    if (!policy) return []
    const timezone = zoneOfPolicy(rules, policy.body, at, company.timezone)
    return policyDeadlines(policy, { timezone, now: at })
  })
}
