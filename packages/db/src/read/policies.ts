import type { Instant, PlainDate, PolicyStanding } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { PolicyList, PolicyRow } from './policy-view.ts'

export interface PolicyQuestion {
  /** Words of the number, the account or the plan, accents ignored. */
  text?: string
  accountIds?: readonly string[]
  standing?: PolicyStanding | 'draft'
  cursor?: string
  limit: number
  /** By the deployment's wall clock. */
  today: PlainDate
  now: Instant
}

const accents = 'áaéeíióoúuüuñnÁaÉeÍiÓoÚuÜuÑn'.match(/../gu) ?? []

/** SQLite folds only the letters of English; customers are called by Spanish names. */
const folded = (sql: string): string =>
  accents.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, `lower(${sql})`)

const foldedWords = (text: string): string[] =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).filter(Boolean)

/**
 * Every policy once, by its version in force or else the one that comes, then drafts that were never published; what
 * ends next stands first, what is over last. Walks through all of them, and so belongs aside.
 * ?1 now · ?2 today · ?3 words · ?4 accounts · ?5 standing · ?6 limit · ?7 offset
 */
export const POLICIES_SQL = `with
  begun as (select record_id, body, max(version) from record_versions
    where kind = 'policy' and effective_at <= ?1 group by record_id),
  coming as (select record_id, body, min(version) from record_versions
    where kind = 'policy' and record_id not in (select record_id from begun) group by record_id),
  current as (
    select record_id as id, body, 0 as is_draft from begun
    union all select record_id, body, 0 from coming
    union all select record_id, body, 1 from record_drafts where kind = 'policy' and record_id not in
      (select record_id from record_versions where kind = 'policy')),
  told as (select id, is_draft,
      coalesce(json_extract(body, '$.number'), '') as number,
      json_extract(body, '$.accountId') as account_id,
      coalesce(json_extract(body, '$.from'), '') as begins,
      coalesce(json_extract(body, '$.to'), '') as ends,
      json_extract(body, '$.state') as state,
      json_extract(body, '$.payment.state') is 'overdue' as is_overdue,
      (select name from accounts where accounts.id = json_extract(current.body, '$.accountId')) as account_name,
      (select json_extract(plans.body, '$.name') from record_versions plans
        where plans.version_id = json_extract(current.body, '$.planVersionId')) as plan_name
    from current),
  placed as (select *, case when is_draft then 'draft' when state = 'ended' or ends < ?2 then 'ended'
      when state = 'suspended' then 'suspended' when ?2 < begins then 'coming' else 'in_force' end as standing
    from told),
  renewed as (select distinct json_extract(body, '$.renews') as id from record_versions where kind = 'policy')
  select *, count(*) over () as total,
    id in (select record_id from record_drafts where kind = 'policy') as has_draft,
    id in (select id from renewed where id is not null) as is_renewed
  from placed
  where not exists (select 1 from json_each(?3) as word
      where instr(${folded("number || ' ' || coalesce(account_name, '') || ' ' || coalesce(plan_name, '')")}, word.value) = 0)
    and (?4 is null or account_id in (select value from json_each(?4)))
    and (?5 is null or standing = ?5)
  order by standing = 'ended', case when standing = 'ended' then null else ends end, ends desc, number
  limit ?6 offset ?7`

interface PolicyStored {
  id: string
  number: string
  account_id: string | null
  account_name: string | null
  plan_name: string | null
  begins: string
  ends: string
  standing: PolicyRow['standing']
  is_overdue: number
  has_draft: number
  is_renewed: number
  total: number
}

/** Contracts, what ends next first. */
export async function readPolicies(aside: Reader, asked: PolicyQuestion): Promise<PolicyList> {
  const offset = Number(asked.cursor ?? 0)
  const stored = await aside.all<PolicyStored>(POLICIES_SQL, [
    asked.now,
    asked.today,
    JSON.stringify(foldedWords(asked.text ?? '')),
    asked.accountIds ? JSON.stringify(asked.accountIds) : null,
    asked.standing ?? null,
    asked.limit,
    offset,
  ])
  const total = stored[0]?.total ?? 0
  const next = offset + stored.length
  return { rows: stored.map(toPolicyRow), total, nextCursor: next < total ? String(next) : null }
}

const toPolicyRow = (row: PolicyStored): PolicyRow => ({
  id: row.id,
  number: row.number,
  account: row.account_id === null ? null : { id: row.account_id, name: row.account_name ?? row.account_id },
  planName: row.plan_name,
  from: row.begins,
  to: row.ends,
  standing: row.standing,
  isOverdue: row.is_overdue === 1,
  hasDraft: row.has_draft === 1,
  isRenewed: row.is_renewed === 1,
})

export const HIGHEST_NUMBER_SQL = `select max(cast(substr(number, 3) as integer)) as highest from (
  select json_extract(body, '$.number') as number from record_versions where kind = 'policy'
  union all select json_extract(body, '$.number') from record_drafts where kind = 'policy')
  where number glob 'P-[0-9]*' and length(number) <= 12`

/** The highest of the numbers that read `P-0042`, drafts included; 0 where there is none. */
export async function readHighestPolicyNumber(aside: Reader): Promise<number> {
  return (await aside.first<{ highest: number | null }>(HIGHEST_NUMBER_SQL))?.highest ?? 0
}

export const RENEWED_BY_SQL = `select record_id as id, json_extract(body, '$.number') as number, 1 as is_published
    from record_versions where kind = 'policy' and account_id = ?1 and json_extract(body, '$.renews') = ?2
  union all select record_id, json_extract(body, '$.number'), 0
    from record_drafts where kind = 'policy' and json_extract(body, '$.renews') = ?2
  order by is_published desc limit 1`

/** The policy that follows this one, or the draft of it: nobody begins a second by a second press. */
export async function findRenewal(aside: Reader, accountId: string, policyId: string) {
  const found = await aside.first<{ id: string; number: string | null }>(RENEWED_BY_SQL, [accountId, policyId])
  return found ? { id: found.id, number: found.number ?? '' } : null
}

export const ALLOWANCE_USED_SQL = `select incidents.folio, incidents.subject, incidents.received_at as receivedAt
  from allowance_uses join incidents on incidents.id = allowance_uses.incident_id
  where allowance_uses.policy_id = ? and allowance_uses.period_from = ? order by allowance_uses.ordinal`

/** The incidents that took one of a policy's allowance in the period that begins on this day. */
export const readAllowanceUses = (aside: Reader, policyId: string, from: PlainDate) =>
  aside.all<{ folio: string; subject: string; receivedAt: number }>(ALLOWANCE_USED_SQL, [policyId, from])
