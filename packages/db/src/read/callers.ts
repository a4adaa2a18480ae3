import type { InValue } from '@libsql/client'
import { asId, type PlainDate } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { CallerFound } from './directory-view.ts'
import type { Names } from './names.ts'
import { folioKeyIn, toMatch } from './queue-conditions.ts'

const MOST = 12

export interface CallerQuestion {
  text: string
  today: PlainDate
  thisYear: number
}

const FOUND_SQL = `select contact_id from contact_search where contact_search match ? order by rank limit ${MOST}`
const BY_FOLIO_SQL = 'select contact_id from incidents where folio_key = ? and contact_id is not null'

/** People by name, company, telephone, tax id, address or folio, accents ignored; the best first. */
export async function findCallers(aside: Reader, question: CallerQuestion, names: Names): Promise<CallerFound[]> {
  const ids = await findContactIds(aside, question)
  const found = await Promise.all(ids.map((id) => readCaller(aside, id, question.today, names)))
  return found.flatMap((caller) => caller ?? [])
}

async function findContactIds(aside: Reader, { text, thisYear }: CallerQuestion): Promise<string[]> {
  const digits = text.replace(/\D/g, '')
  const isPhone = digits.length >= 5 && /^[\d\s()+.-]+$/.test(text.trim())
  const folioKey = isPhone && digits.length > 8 ? null : folioKeyIn(text, thisYear)
  const asked: [string, InValue[]][] = []
  if (folioKey !== null) asked.push([BY_FOLIO_SQL, [folioKey]])
  const match = isPhone ? `"${digits.slice(-10)}"*` : toMatch(text)
  if (match) asked.push([FOUND_SQL, [match]])
  const rows = await Promise.all(asked.map(([sql, args]) => aside.all<{ contact_id: string }>(sql, args)))
  return [...new Set(rows.flat().map(({ contact_id }) => contact_id))].slice(0, MOST)
}

const CALLER_SQL = `select contacts.name, contacts.account_id, accounts.name as account_name, accounts.body,
    (select json_group_array(phone) from contact_phones where contact_id = contacts.id) as phones,
    (select json_group_array(address) from contact_addresses where contact_id = contacts.id) as addresses
  from contacts left join accounts on accounts.id = contacts.account_id where contacts.id = ?`
const POLICIES_SQL = `select policy_versions.number, policy_versions.body, plan_versions.body as plan
  from policy_versions join plan_versions on plan_versions.id = policy_versions.plan_version_id
  where account_id = ? order by policy_versions.until desc, policy_versions.version desc`
const OPEN_SQL = `select folio, subject from incidents
  where account_id = ? and is_open = 1 order by last_activity_at desc limit 5`

interface CallerStored {
  name: string
  account_id: string | null
  account_name: string | null
  body: string | null
  phones: string
  addresses: string
}

interface PolicyBody {
  from: string
  to: string
  state: string
  systemIds: string[] | 'all'
}

async function readCaller(aside: Reader, id: string, today: PlainDate, names: Names): Promise<CallerFound | undefined> {
  const row = await aside.first<CallerStored>(CALLER_SQL, [id])
  if (!row) return undefined
  const accountId = row.account_id ?? ''
  const [policies, openIncidents] = await Promise.all([
    aside.all<{ number: string; body: string; plan: string }>(POLICIES_SQL, [accountId]),
    aside.all<{ folio: string; subject: string }>(OPEN_SQL, [accountId]),
  ])
  const parsed = policies.map(({ number, body, plan }) => {
    const policy = JSON.parse(body) as PolicyBody
    const inForce = policy.state === 'active' && policy.from <= today && today <= policy.to
    return { ...policy, number, inForce, planName: (JSON.parse(plan) as { name: string }).name }
  })
  const shown = parsed.find(({ inForce }) => inForce) ?? parsed[0]
  const covered = (systemId: string) =>
    parsed.some(({ inForce, systemIds }) => inForce && (systemIds === 'all' || systemIds.includes(systemId)))
  const { systems } = JSON.parse(row.body ?? '{"systems":[]}') as { systems: { systemId: string; version: string }[] }
  return {
    contactId: asId(id),
    name: row.name,
    account: row.account_id ? { id: asId(row.account_id), name: row.account_name ?? '' } : null,
    phones: JSON.parse(row.phones) as string[],
    addresses: JSON.parse(row.addresses) as string[],
    planName: shown?.planName ?? null,
    policy: shown ? { number: shown.number, until: shown.to, inForce: shown.inForce } : null,
    systems: systems.map(({ systemId, version }) => ({
      id: asId(systemId),
      name: names.system(asId(systemId)) ?? systemId,
      version,
      covered: covered(systemId),
    })),
    openIncidents,
  }
}
