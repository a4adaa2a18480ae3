import {
  type Actor,
  type CompanyRecords,
  type Instant,
  OBJECTIVES_ID,
  type RecordBodies,
  type RecordKind,
  type RecordVersion,
} from '@mesa/core'
import { insertRows, type Statement } from '@mesa/db'
import { accountDomains, accounts, audit, contactAddresses, contactPhones, contacts, feed } from '@mesa/db/schema'
import { policyDeadlines } from '../deadlines/policy-deadlines.ts'
import type { Inside } from '../inside.ts'
import { keepWords } from './contact-words.ts'
import { insertVersion, versionIdOf } from './record-versions.ts'

/** In effect since ever: reports of the past are judged by them too. */
const FROM_THE_BEGINNING = 0 as Instant
const byRule: Actor = { kind: 'rule', rule: 'load_company' }

/** Writes a company's records in one batch, with an audit entry, and reads the rules again. */
export async function loadCompany(desk: Inside, records: CompanyRecords): Promise<void> {
  const versions = [...ruleVersions(records), ...customerVersions(records)]
  const stamped = versions.map(
    (version): RecordVersion => ({
      ...version,
      effectiveAt: FROM_THE_BEGINNING,
      publishedAt: desk.now(),
      publishedBy: byRule,
      note: null,
    }),
  )
  await desk.write([
    ...stamped.flatMap(insertVersion),
    ...lookupRows(records),
    ...policyEnds(desk, records),
    ...evidence(desk, records),
  ])
  await desk.rules.reload()
}

type FirstVersion = Omit<RecordVersion, 'effectiveAt' | 'publishedAt' | 'publishedBy' | 'note'>

const first = <Kind extends RecordKind>(kind: Kind, recordId: string, body: RecordBodies[Kind]): FirstVersion => ({
  kind,
  recordId,
  version: 1,
  versionId: versionIdOf(kind, recordId, 1),
  body,
})

function ruleVersions({ calendars, plans, ladders, objectives, ...records }: CompanyRecords): FirstVersion[] {
  const calendarOf = (id: string): string => calendars.find((each) => each.id === id)?.calendarId ?? id
  const { calendarVersionId, ...aims } = objectives
  return [
    ...calendars.map(({ id, calendarId, version, name, calendar }) => ({
      ...first('calendar', calendarId, { name, calendar }),
      version,
      versionId: id as string,
    })),
    ...plans.map(({ id, planId, version, calendarVersionId: counts, ...body }) => ({
      ...first('plan', planId, { ...body, active: true, calendarId: calendarOf(counts) }),
      version,
      versionId: id as string,
    })),
    ...ladders.map(({ id, ladderId, version, ...body }) => ({
      ...first('ladder', ladderId, body),
      version,
      versionId: id as string,
    })),
    first('objectives', OBJECTIVES_ID, { ...aims, calendarId: calendarOf(calendarVersionId) }),
    ...records.criteria.map(({ id, ...body }, position) => first('criterion', id, { ...body, position })),
    ...records.areas.map(({ id, ...body }, position) => first('area', id, { ...body, position })),
    ...records.systems.map(({ id, ...body }, position) => first('system', id, { ...body, position })),
    ...records.advisors.map(({ id, ...body }) => first('advisor', id, body)),
  ]
}

const customerVersions = ({ accounts, contacts, policies }: CompanyRecords): FirstVersion[] => [
  ...accounts.map(({ id, ...body }) => first('account', id, body)),
  ...contacts.map(({ id, ...body }) => first('contact', id, body)),
  ...policies.map(({ id, version, plan, used: _used, ...body }) => ({
    ...first('policy', id, { ...body, planVersionId: plan.id }),
    version,
    versionId: versionIdOf('policy', id, version),
  })),
]

/** R20: policies that end ask to be renewed in time. */
const policyEnds = (desk: Inside, { policies, calendars }: CompanyRecords): Statement[] =>
  policies.flatMap(({ id, plan, to, state }) => {
    const calendar = calendars.find((each) => each.id === plan.calendarVersionId)?.calendar
    const timezone = calendar?.timezone ?? desk.company.timezone
    return policyDeadlines({ recordId: id, body: { to, state } }, { timezone, now: desk.now() })
  })

/** Accounts and contacts as the intake and the call sheet look them up. */
function lookupRows(records: CompanyRecords): Statement[] {
  const byId = new Map(records.accounts.map((account) => [account.id, account]))
  return [
    ...insertRows(
      accounts,
      records.accounts.map((body) => ({ id: body.id, name: body.name, taxId: body.taxId, body })),
    ),
    ...insertRows(
      accountDomains,
      records.accounts.flatMap(({ id, domains }) => domains.map((domain) => ({ domain, accountId: id }))),
    ),
    ...insertRows(contacts, records.contacts),
    ...insertRows(
      contactAddresses,
      records.contacts.flatMap(({ id, addresses }) => addresses.map((address) => ({ address, contactId: id }))),
    ),
    ...insertRows(
      contactPhones,
      records.contacts.flatMap(({ id, phones }) => phones.map((phone) => ({ phone, contactId: id }))),
    ),
    ...records.contacts.map((contact) => keepWords(contact, byId.get(contact.accountId))),
  ]
}

function evidence(desk: Inside, records: CompanyRecords): Statement[] {
  const at = desk.now()
  const after = JSON.stringify(
    Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, Array.isArray(list) ? list.length : 1])),
  )
  const actor = JSON.stringify(byRule)
  return [
    ...insertRows(audit, [{ id: desk.newId(), at, actor, subject: 'company', before: null, after }]),
    ...insertRows(feed, [{ at, kind: 'directory' }]),
  ]
}
