import type { InValue } from '@libsql/client'
import { asId, type PlainDate } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { CallerFound } from './directory-view.ts'
import type { Names } from './names.ts'
import { folioNamedIn, toMatch } from './search-words.ts'

const MOST = 12

export interface CallerQuestion {
  text: string
  /** By the deployment's wall clock. */
  today: PlainDate
  thisYear: number
  now: number
}

export const CALLERS_SQL = `select contact_id from contact_search
  where contact_search match ? order by rank limit ${MOST}`
export const CALLER_OF_FOLIO_SQL = 'select contact_id from incidents where folio_key = ? and contact_id is not null'

/** People by name, company, telephone, tax id, address or folio, accents ignored; the best first. */
export async function findCallers(aside: Reader, question: CallerQuestion, names: Names): Promise<CallerFound[]> {
  const ids = await findContactIds(aside, question)
  const found = await Promise.all(ids.map((id) => readCaller(aside, id, question, names)))
  return found.flatMap((caller) => caller ?? [])
}

async function findContactIds(aside: Reader, { text, thisYear }: CallerQuestion): Promise<string[]> {
  const named = folioNamedIn(text, thisYear)
  const match = named?.isWhole ? null : (phoneMatch(text) ?? toMatch(text, 'all'))
  const asked: [string, InValue[]][] = [
    ...(named ? [[CALLER_OF_FOLIO_SQL, [named.key]] satisfies [string, InValue[]]] : []),
    ...(match ? [[CALLERS_SQL, [match]] satisfies [string, InValue[]]] : []),
  ]
  const rows = await Promise.all(asked.map(([sql, args]) => aside.all<{ contact_id: string }>(sql, args)))
  return [...new Set(rows.flat().map(({ contact_id }) => contact_id))].slice(0, MOST)
}

const PHONE = /^[\d\s()+.-]+$/
const SHORTEST_PHONE = 5
/** The digits of a Mexican number without its country; entries hold both forms. */
const NATIONAL_DIGITS = 10

/** Null where the text is no telephone number. */
export function phoneMatch(text: string): string | null {
  const digits = text.replace(/\D/g, '')
  if (digits.length < SHORTEST_PHONE || !PHONE.test(text.trim())) return null
  return `"${digits.slice(-NATIONAL_DIGITS)}"*`
}

export const CALLER_SQL = `select contacts.name, contacts.account_id, accounts.name as account_name, accounts.body,
    (select json_group_array(phone) from contact_phones where contact_id = contacts.id) as phones,
    (select json_group_array(address) from contact_addresses where contact_id = contacts.id) as addresses
  from contacts left join accounts on accounts.id = contacts.account_id where contacts.id = ? and contacts.active = 1`
export const CALLER_POLICIES_SQL = `select policies.record_id as policy_id, policies.body, json_extract(plans.body, '$.name') as plan_name
  from record_versions policies
  join record_versions plans on plans.version_id = json_extract(policies.body, '$.planVersionId')
  where policies.account_id = ? and policies.kind = 'policy' and policies.effective_at <= ?
  order by policies.record_id, policies.version`
export const CALLER_OPEN_SQL = `select folio, subject from incidents
  where account_id = ? and is_open = 1 order by last_activity_at desc limit 5`

interface CallerStored {
  name: string
  account_id: string | null
  account_name: string | null
  body: string | null
  phones: string
  addresses: string
}

async function readCaller(
  aside: Reader,
  id: string,
  { today, now }: CallerQuestion,
  names: Names,
): Promise<CallerFound | undefined> {
  const row = await aside.first<CallerStored>(CALLER_SQL, [id])
  if (!row) return undefined
  const accountId = row.account_id ?? ''
  const [policies, openIncidents] = await Promise.all([
    aside.all<PolicyStored>(CALLER_POLICIES_SQL, [accountId, now]),
    aside.all<{ folio: string; subject: string }>(CALLER_OPEN_SQL, [accountId]),
  ])
  const contracts = toContracts(policies, today)
  const shown = contracts.find(({ inForce }) => inForce) ?? contracts[0]
  const { systems } = JSON.parse(row.body ?? '{"systems":[]}') as { systems: { systemId: string; version: string }[] }
  return {
    contactId: asId(id),
    name: row.name,
    account: row.account_id ? { id: asId(row.account_id), name: row.account_name ?? '' } : null,
    phones: JSON.parse(row.phones) as string[],
    addresses: JSON.parse(row.addresses) as string[],
    planName: shown?.planName ?? null,
    policy: shown ? { number: shown.number, until: shown.until, inForce: shown.inForce } : null,
    systems: systems.map(({ systemId, version }) => ({
      id: asId(systemId),
      name: names.system(asId(systemId)) ?? systemId,
      version,
      covered: contracts.some(({ inForce, covers }) => inForce && covers(systemId)),
    })),
    openIncidents,
  }
}

interface PolicyStored {
  policy_id: string
  body: string
  plan_name: string
}

interface PolicyBody {
  number: string
  from: string
  to: string
  state: string
  systemIds: string[] | 'all'
}

/** Of each policy the newest version in effect; the one that ends last first. */
function toContracts(stored: readonly PolicyStored[], today: PlainDate) {
  const newest = new Map(stored.map((row) => [row.policy_id, row]))
  return [...newest.values()]
    .map(({ body, plan_name: planName }) => {
      const { number, from, to: until, state, systemIds } = JSON.parse(body) as PolicyBody
      const inForce = state === 'active' && from <= today && today <= until
      const covers = (systemId: string) => systemIds === 'all' || systemIds.includes(systemId)
      return { number, planName, until, inForce, covers }
    })
    .sort((a, b) => (a.until < b.until ? 1 : -1))
}
