import type { CompanyRecords, Instant } from '@mesa/core'
import { insertRows, putRow, type Statement } from '@mesa/db'
import {
  accountDomains,
  accounts,
  advisors,
  areas,
  audit,
  calendarVersions,
  contactAddresses,
  contactPhones,
  contacts,
  criteria,
  feed,
  planVersions,
  policyVersions,
  settings,
  systems,
} from '@mesa/db/schema'
import type { Inside } from '../inside.ts'
import { OBJECTIVES_SETTING } from './rule-book.ts'

/** In effect since ever: reports of the past are judged by them too. */
const FROM_THE_BEGINNING = 0 as Instant

/** Writes a company's records in one batch, with an audit entry, and reads the rules again. */
export async function loadCompany(desk: Inside, records: CompanyRecords): Promise<void> {
  await desk.write([...ruleRows(records), ...customerRows(records), ...evidence(desk, records)])
  await desk.rules.reload()
}

function ruleRows(records: CompanyRecords): Statement[] {
  const effectiveAt = FROM_THE_BEGINNING
  const listed = <Body extends { id: string }>(bodies: Body[]) =>
    bodies.map((body, position) => ({ id: body.id, position, body }))
  return [
    ...insertRows(
      calendarVersions,
      records.calendars.map((body) => ({ ...body, effectiveAt, body })),
    ),
    ...insertRows(
      planVersions,
      records.plans.map((body) => ({ ...body, effectiveAt, body })),
    ),
    ...insertRows(criteria, listed(records.criteria)),
    ...insertRows(areas, listed(records.areas)),
    ...insertRows(systems, listed(records.systems)),
    ...insertRows(
      advisors,
      records.advisors.map((body) => ({ id: body.id, name: body.name, active: body.active, body })),
    ),
    ...putRow(settings, { name: OBJECTIVES_SETTING, value: JSON.stringify(records.objectives) }, 'name'),
  ]
}

function customerRows(records: CompanyRecords): Statement[] {
  const accountNames = new Map(records.accounts.map(({ id, name }) => [id, name]))
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
    ...insertRows(
      policyVersions,
      records.policies.map(({ plan, ...body }) => ({
        policyId: body.id,
        version: body.version,
        accountId: body.accountId,
        number: body.number,
        planVersionId: plan.id,
        until: body.to,
        effectiveAt: FROM_THE_BEGINNING,
        body,
      })),
    ),
    ...records.contacts.map((contact) => searchEntry(contact, records, accountNames)),
  ]
}

/** The words by which a caller is found: name, company, tax id, addresses, telephone digits. */
function searchEntry(
  { id, accountId, name, addresses, phones }: CompanyRecords['contacts'][number],
  records: CompanyRecords,
  accountNames: ReadonlyMap<string, string>,
): Statement {
  const taxId = records.accounts.find((account) => account.id === accountId)?.taxId
  const digits = phones.flatMap((phone) => [phone.replace(/\D/g, ''), phone.replace(/\D/g, '').slice(-10)])
  const words = [name, accountNames.get(accountId), taxId, ...addresses, ...digits].filter(Boolean).join(' ')
  return { sql: 'insert into contact_search (contact_id, words) values (?, ?)', args: [id, words] }
}

function evidence(desk: Inside, records: CompanyRecords): Statement[] {
  const at = desk.now()
  const after = JSON.stringify(
    Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, Array.isArray(list) ? list.length : 1])),
  )
  const actor = JSON.stringify({ kind: 'rule', rule: 'load_company' })
  return [
    ...insertRows(audit, [{ id: desk.newId(), at, actor, subject: 'company', before: null, after }]),
    ...insertRows(feed, [{ at, kind: 'directory' }]),
  ]
}
