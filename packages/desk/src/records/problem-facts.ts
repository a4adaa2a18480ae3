import {
  type AccountBody,
  type AdvisorBody,
  type ContactBody,
  type Holder,
  type Instant,
  type NamedRecord,
  noFacts,
  type OtherPolicy,
  type PolicyBody,
  type ProblemFacts,
  type RecordBodies,
  type RecordKind,
  type RecordVersion,
  versionInEffect,
} from '@mesa/core'
import { countOpenIncidents, foldName, nameOfBody, type Reader, readUses, readVersions } from '@mesa/db'
import { ruleKinds } from '../company/record-versions.ts'
import type { RuleBook } from '../company/rule-book.ts'
import type { Inside } from '../inside.ts'
import { rulesNaming } from './rules-naming.ts'

export interface Checked<Kind extends RecordKind = RecordKind> {
  kind: Kind
  id: string | null
  body: RecordBodies[Kind]
  effectiveAt: Instant | null
}

/** Looks up what the problems of a body depend on. */
export async function loadProblemFacts(desk: Inside, checked: Checked): Promise<ProblemFacts> {
  const { kind, id, effectiveAt } = checked
  const now = desk.now()
  const versions = id === null ? [] : await readVersions(desk.db.read, kind, id, now)
  const inForce = versions.find(({ standing }) => standing === 'in_force') ?? versions[0]
  const customers = await customerFacts(desk, checked)
  return {
    ...noFacts(now),
    ...ruleFacts(desk.rules, checked, now),
    ...customers,
    effectiveAt,
    inForce: inForce?.body ?? null,
    find: (named, namedId) => customers.find?.(named, namedId) ?? findRule(desk.rules, named, namedId, now),
    ...(id !== null && inForce
      ? await useFacts(
          desk,
          checked,
          inForce.body,
          versions.map(({ versionId }) => versionId),
        )
      : {}),
  }
}

function findRule(rules: RuleBook, kind: RecordKind, id: string, now: Instant): NamedRecord | undefined {
  if (!isRule(kind)) return undefined
  const versions = rules.versions(kind).filter(({ recordId }) => recordId === id)
  const shown = versionInEffect(versions, now) ?? versions.at(-1)
  return shown && { name: nameOfBody(kind, shown.body), isActive: isActive(shown.body) }
}

/** What the memory alone knows of a version that is there: enough for what would keep it from being published again. */
export const factsOfRule = (rules: RuleBook, { kind, recordId, body }: RecordVersion, now: Instant): ProblemFacts => ({
  ...noFacts(now),
  ...ruleFacts(rules, { kind, id: recordId, body, effectiveAt: null }, now),
  inForce: body,
  find: (named, id) => findRule(rules, named, id, now),
})

const isRule = (kind: RecordKind): boolean => (ruleKinds as readonly RecordKind[]).includes(kind)
const isActive = (body: object): boolean => (body as { active?: boolean }).active !== false

function ruleFacts(rules: RuleBook, { kind, id }: Checked, now: Instant): Partial<ProblemFacts> {
  const plans = rules.inForce('plan')
  return {
    planOf: (planVersionId) => {
      const version = rules.versions('plan').find(({ versionId }) => versionId === planVersionId)
      const plan = version && findRule(rules, 'plan', version.recordId, now)
      return plan && { ...plan, planId: version.recordId }
    },
    ladder: (ladderId) => rules.ladderAt(ladderId, now) ?? undefined,
    isResolutionPromised: plans.some(
      ({ body: { active, targets } }) =>
        active && (targets.urgent.resolution ?? targets.other.resolution) !== undefined,
    ),
    otherNames: isRule(kind) ? namesOf(rules.inForce(kind).filter(({ recordId }) => recordId !== id)) : [],
  }
}

/** In both languages where there are two; what is out of use has given its name free. */
const namesOf = (versions: readonly RecordVersion[]): string[] =>
  versions
    .filter(({ body }) => isActive(body))
    .flatMap(({ body }) => {
      const name = 'name' in body ? body.name : ''
      return typeof name === 'string' ? [name] : [name.es, name.en]
    })

async function customerFacts(desk: Inside, checked: Checked): Promise<Partial<ProblemFacts>> {
  const { read } = desk.db
  const id = checked.id ?? ''
  switch (checked.kind) {
    case 'account':
      return accountFacts(read, id, checked.body as AccountBody)
    case 'contact': {
      const { accountId, addresses, phones } = checked.body as ContactBody
      return {
        ...(await ownerFacts(read, accountId)),
        holders: [
          ...(await read.all<Holder>(ADDRESSES_SQL, [JSON.stringify(addresses), id])),
          ...(await read.all<Holder>(PHONES_SQL, [JSON.stringify(phones), id])),
        ],
      }
    }
    case 'policy':
      return policyFacts(desk, id, checked.body as PolicyBody)
    default:
      return {}
  }
}

const NAMESAKES_SQL = 'select name from accounts where sort_name = ? and id <> ? and active = 1'
const TAX_IDS_SQL = `select tax_id as "of", name as account from accounts where tax_id = ? and id <> ? and active = 1`
const DOMAINS_SQL = `select domain as "of", accounts.name as account from account_domains
  join accounts on accounts.id = account_domains.account_id
  where domain in (select value from json_each(?)) and account_id <> ?`
const ADDRESSES_SQL = `select address as "of", contacts.name as contact, coalesce(accounts.name, '') as account
  from contact_addresses join contacts on contacts.id = contact_addresses.contact_id
  left join accounts on accounts.id = contacts.account_id
  where address in (select value from json_each(?)) and contact_id <> ?`
const PHONES_SQL = `select phone as "of", contacts.name as contact, coalesce(accounts.name, '') as account
  from contact_phones join contacts on contacts.id = contact_phones.contact_id
  left join accounts on accounts.id = contacts.account_id
  where phone in (select value from json_each(?)) and contact_id <> ?`

async function accountFacts(
  read: Reader,
  id: string,
  { name, taxId, domains }: AccountBody,
): Promise<Partial<ProblemFacts>> {
  const namesakes = await read.all<{ name: string }>(NAMESAKES_SQL, [foldName(name), id])
  return {
    otherNames: namesakes.map((each) => each.name),
    holders: [
      ...(taxId === null ? [] : await read.all<Holder>(TAX_IDS_SQL, [taxId, id])),
      ...(await read.all<Holder>(DOMAINS_SQL, [JSON.stringify(domains), id])),
    ],
  }
}

/** The account that a policy or a contact belongs to. */
async function ownerFacts(read: Reader, accountId: string): Promise<Pick<ProblemFacts, 'account' | 'find'>> {
  const row = await read.first<{ name: string; active: number; body: string }>(
    'select name, active, body from accounts where id = ?',
    [accountId],
  )
  return {
    account: row ? (JSON.parse(row.body) as AccountBody) : null,
    find: (kind, id) =>
      row && kind === 'account' && id === accountId ? { name: row.name, isActive: row.active === 1 } : undefined,
  }
}

const OF_ACCOUNT_SQL = `select record_id, body from record_versions
  where account_id = ? and kind = 'policy' order by record_id, version`
const NUMBER_SQL = `select coalesce(accounts.name, '') as account from record_versions
  left join accounts on accounts.id = record_versions.account_id
  where kind = 'policy' and json_extract(record_versions.body, '$.number') = ? and record_id <> ?
    and version = (select max(newer.version) from record_versions newer
      where newer.kind = 'policy' and newer.record_id = record_versions.record_id) limit 1`

async function policyFacts(
  { db: { read }, rules }: Inside,
  id: string,
  { accountId, number }: PolicyBody,
): Promise<Partial<ProblemFacts>> {
  const stored = await read.all<{ record_id: string; body: string }>(OF_ACCOUNT_SQL, [accountId])
  const newest = new Map(stored.map(({ record_id, body }) => [record_id, JSON.parse(body) as PolicyBody]))
  const taken = await read.first<{ account: string }>(NUMBER_SQL, [number, id])
  const owner = await ownerFacts(read, accountId)
  const planIds = new Map(rules.versions('plan').map(({ versionId, recordId }) => [versionId, recordId]))
  return {
    ...owner,
    find: (kind, named) => {
      const policy = kind === 'policy' ? newest.get(named) : undefined
      return policy ? { name: policy.number, isActive: true } : owner.find(kind, named)
    },
    numberTakenBy: taken?.account ?? null,
    otherPolicies: [...newest].flatMap(([policyId, policy]): OtherPolicy[] =>
      policyId === id ? [] : [{ ...policy, id: policyId, planId: planIds.get(policy.planVersionId) ?? null }],
    ),
  }
}

/** Asked only when it matters: something is taken out of use. */
async function useFacts(
  desk: Inside,
  { kind, id, body }: Checked,
  inForce: RecordBodies[RecordKind],
  versionIds: readonly string[],
): Promise<Partial<ProblemFacts>> {
  if (id === null || isActive(body) || !isActive(inForce)) return {}
  const { readAside } = desk.db
  if (kind === 'advisor' && (inForce as AdvisorBody).active) {
    return { openIncidents: await countOpenIncidents(readAside, kind, id, versionIds) }
  }
  return { usedBy: [...rulesNaming(desk.rules, kind, id), ...(await readUses(readAside, kind, id, versionIds))] }
}
