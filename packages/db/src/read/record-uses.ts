import type { InValue } from '@libsql/client'
import type { RecordKind } from '@mesa/core'
import type { Reader } from '../reader.ts'

/** A record in force that names another one. */
export interface RecordUse {
  kind: RecordKind
  id: string
  name: string
  /** Of a plan's policy: the version that was agreed on. */
  versionId?: string
}

/** More would be no list that anybody reads. */
const MOST = 100

const newest = `version = (select max(other.version) from record_versions other
    where other.kind = record_versions.kind and other.record_id = record_versions.record_id)`

export const POLICIES_OF_PLAN_SQL = `select 'policy' as kind, record_id as id, json_extract(body, '$.number') as name,
  json_extract(body, '$.planVersionId') as versionId
  from record_versions where kind = 'policy' and json_extract(body, '$.planVersionId') in (select value from json_each(?))
    and ${newest} and json_extract(body, '$.state') <> 'ended' limit ${MOST}`
export const POLICIES_OF_SYSTEM_SQL = `select 'policy' as kind, record_id as id, json_extract(body, '$.number') as name
  from record_versions where kind = 'policy' and ${newest} and json_extract(body, '$.state') <> 'ended'
    and exists (select 1 from json_each(case json_type(body, '$.systemIds') when 'array' then json_extract(body, '$.systemIds')
      else '[]' end) where value = ?) limit ${MOST}`
export const ACCOUNTS_OF_SYSTEM_SQL = `select 'account' as kind, id, name from accounts
  where active = 1 and exists (select 1 from json_each(accounts.body, '$.systems') where json_extract(value, '$.systemId') = ?)
  limit ${MOST}`
export const POLICIES_OF_ACCOUNT_SQL = `select 'policy' as kind, record_id as id, json_extract(body, '$.number') as name
  from record_versions where account_id = ? and kind = 'policy' and ${newest} order by name limit ${MOST}`
export const CONTACTS_OF_ACCOUNT_SQL = `select 'contact' as kind, id, name from contacts
  where account_id = ? and active = 1 order by name limit ${MOST}`
export const RENEWALS_SQL = `select 'policy' as kind, record_id as id, json_extract(body, '$.number') as name
  from record_versions where account_id = (select account_id from record_versions where kind = 'policy' and record_id = ?1 limit 1)
    and kind = 'policy' and ${newest} and json_extract(body, '$.renews') = ?1 limit ${MOST}`

/** Customers' records that name this one; what the rules say of each other is held in memory. */
export async function readUses(
  aside: Reader,
  kind: RecordKind,
  id: string,
  versionIds: readonly string[],
): Promise<RecordUse[]> {
  const asked: Partial<Record<RecordKind, [string, InValue][]>> = {
    plan: [[POLICIES_OF_PLAN_SQL, JSON.stringify(versionIds)]],
    system: [
      [ACCOUNTS_OF_SYSTEM_SQL, id],
      [POLICIES_OF_SYSTEM_SQL, id],
    ],
    account: [
      [POLICIES_OF_ACCOUNT_SQL, id],
      [CONTACTS_OF_ACCOUNT_SQL, id],
    ],
    policy: [[RENEWALS_SQL, id]],
  }
  const found = await Promise.all((asked[kind] ?? []).map(([sql, value]) => aside.all<RecordUse>(sql, [value])))
  return found.flat()
}

const byColumn = { advisor: 'advisor_id', account: 'account_id' } as const
const amongOpen = { system: 'system_id', policy: 'policy_id', contact: 'contact_id', criterion: 'urgent_by' } as const

export const openIncidentsSql = (kind: RecordKind): string | null => {
  if (kind in byColumn) {
    return `select count(*) as n from incidents where ${byColumn[kind as keyof typeof byColumn]} = ? and is_open = 1`
  }
  if (kind in amongOpen) {
    return `select count(*) as n from incidents where is_open = 1 and ${amongOpen[kind as keyof typeof amongOpen]} = ?`
  }
  // What counts a clock is in the folded state only, by its version.
  if (kind === 'calendar' || kind === 'plan' || kind === 'ladder') {
    return `select count(*) as n from incidents where is_open = 1
      and exists (select 1 from json_each(?) where instr(state, '"' || value || '"') > 0)`
  }
  return null
}

/** Open incidents that a record concerns: of the account, owned by the advisor, counted by a version of the calendar. */
export async function countOpenIncidents(
  aside: Reader,
  kind: RecordKind,
  id: string,
  versionIds: readonly string[],
): Promise<number> {
  const sql = openIncidentsSql(kind)
  if (sql === null) return 0
  const row = await aside.first<{ n: number }>(sql, [sql.includes('json_each') ? JSON.stringify(versionIds) : id])
  return row?.n ?? 0
}
