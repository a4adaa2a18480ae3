import type {
  Account,
  AccountId,
  ContactId,
  FoundContact,
  IncidentId,
  Instant,
  IntakeReport,
  Language,
  SiteId,
  SystemId,
  ThreadFacts,
} from '@mesa/core'
import { asId } from '@mesa/core'
import type { Reader } from '@mesa/db'
import { findById, type IncidentRecord } from '../commands/incident-record.ts'

interface ContactRow {
  id: string
  account_id: string
  site_id: string | null
}

const BY_CHOICE = 'select id, account_id, site_id from contacts where id = ?'
const BY_ADDRESS = `select contacts.id, contacts.account_id, contacts.site_id from contact_addresses
  join contacts on contacts.id = contact_addresses.contact_id where contact_addresses.address = ?`
const BY_PHONE = `select contacts.id, contacts.account_id, contacts.site_id from contact_phones
  join contacts on contacts.id = contact_phones.contact_id where contact_phones.phone = ?`
const BY_DOMAIN = 'select account_id from account_domains where domain = ?'

/** The known people that may have written: the chosen one, else by address, else by telephone. */
export async function findContacts(read: Reader, { sender }: IntakeReport): Promise<FoundContact[]> {
  const asked: [string, string | undefined][] = [
    [BY_CHOICE, sender.contactId],
    [BY_ADDRESS, sender.address],
    [BY_PHONE, sender.phone],
  ]
  for (const [sql, value] of asked) {
    if (value === undefined) continue
    const rows = await read.all<ContactRow>(sql, [value])
    if (rows.length > 0) return rows.map((row) => ({ contactId: asId(row.id), accountId: asId(row.account_id) }))
  }
  return []
}

/** Whose contact it is, and at which site. */
export async function findPlaceOfContact(
  read: Reader,
  id: ContactId | null,
): Promise<{ accountId: AccountId; siteId: SiteId | null } | undefined> {
  if (id === null) return undefined
  const row = await read.first<ContactRow>(BY_CHOICE, [id])
  return row && { accountId: asId(row.account_id), siteId: row.site_id === null ? null : asId(row.site_id) }
}

export async function findAccountsOfDomain(read: Reader, { sender }: IntakeReport): Promise<AccountId[]> {
  const domain = sender.address?.split('@').at(-1)
  if (!domain) return []
  const rows = await read.all<{ account_id: string }>(BY_DOMAIN, [domain])
  return rows.map((row) => asId(row.account_id))
}

export interface ContactPerson {
  name: string
  language: Language
  address: string | null
  siteId: SiteId | null
}

const CONTACT = `select contacts.name, contacts.language, contacts.site_id as siteId,
  (select min(address) from contact_addresses where contact_id = contacts.id) as address from contacts where id = ?`

export const findContactPerson = (read: Reader, id: ContactId): Promise<ContactPerson | undefined> =>
  read.first<ContactPerson>(CONTACT, [id])

/** An account as decisions look at it; `places`: which system is installed where. */
export interface KnownAccount {
  name: string
  installed: SystemId[]
  siteIds: SiteId[]
  places: { systemId: SystemId; siteId: SiteId | null }[]
}

export async function findAccount(read: Reader, id: AccountId | null): Promise<KnownAccount | undefined> {
  if (id === null) return undefined
  const row = await read.first<{ name: string; body: string }>('select name, body from accounts where id = ?', [id])
  if (!row) return undefined
  const { systems, sites } = JSON.parse(row.body) as Pick<Account, 'systems' | 'sites'>
  return {
    name: row.name,
    installed: systems.map(({ systemId }) => systemId),
    siteIds: (sites ?? []).map(({ id: siteId }) => siteId),
    places: systems.map(({ systemId, siteId }) => ({ systemId, siteId })),
  }
}

const ADDRESSES_OF_ACCOUNT = `select address from contact_addresses
  join contacts on contacts.id = contact_addresses.contact_id where contacts.account_id = ?`

/** The incident that a token of ours names, and who may speak on it. */
export async function findThread(
  read: Reader,
  id: IncidentId | null,
): Promise<{ facts: ThreadFacts; record: IncidentRecord } | undefined> {
  if (id === null) return undefined
  const record = await findById(read, id)
  if (!record) return undefined
  const { accountId } = record.state
  const rows = accountId === null ? [] : await read.all<{ address: string }>(ADDRESSES_OF_ACCOUNT, [accountId])
  const knownAddresses = new Set(rows.map(({ address }) => address))
  if (record.reporterAddress) knownAddresses.add(record.reporterAddress)
  return { facts: { incident: record.state, knownAddresses }, record }
}

const LAST_ACKNOWLEDGED = `select max(created_at) as at from outbox where recipient = ? and kind = 'acknowledgement'`

export async function findLastAcknowledged(read: Reader, address: string | undefined): Promise<Instant | null> {
  if (address === undefined) return null
  const row = await read.first<{ at: Instant | null }>(LAST_ACKNOWLEDGED, [address])
  return row?.at ?? null
}

export interface KnownIntake {
  outcome: 'incident' | 'reply' | 'filtered' | 'quarantined'
  reason: string | null
  incident_id: string | null
  folio: string | null
}

const KNOWN = `select intake.outcome, intake.reason, intake.incident_id, incidents.folio from intake
  left join incidents on incidents.id = intake.incident_id where intake.channel = ? and intake.idempotency_key = ?`

/** What became of the same report when it was told before. */
export const findKnownIntake = (read: Reader, channel: string, key: string): Promise<KnownIntake | undefined> =>
  read.first<KnownIntake>(KNOWN, [channel, key])

export async function isClaimedKeyKnown(read: Reader, claimedKey: string | undefined): Promise<boolean> {
  if (claimedKey === undefined) return false
  return (await read.first('select 1 from intake where claimed_key = ? limit 1', [claimedKey])) !== undefined
}
