import type { AccountBody, ContactBody, RecordVersion } from '@mesa/core'
import { insertRows, putRow, type Reader, type Statement } from '@mesa/db'
import { accountDomains, accounts, contactAddresses, contactPhones, contacts } from '@mesa/db/schema'
import { forgetWords, keepWords } from '../company/contact-words.ts'

/** What the intake and the call sheet look up, as this version says it; nothing for kinds that are read as they are. */
export async function projectRecord(read: Reader, version: RecordVersion): Promise<Statement[]> {
  if (version.kind === 'account') return projectAccount(read, version.recordId, version.body as AccountBody)
  if (version.kind === 'contact') return projectContact(read, version.recordId, version.body as ContactBody)
  return []
}

async function projectAccount(read: Reader, id: string, body: AccountBody): Promise<Statement[]> {
  const { name, taxId, active = true, domains } = body
  const before = await read.first<{ name: string; tax_id: string | null }>(
    'select name, tax_id from accounts where id = ?',
    [id],
  )
  const isFoundOtherwise = before !== undefined && (before.name !== name || before.tax_id !== taxId)
  return [
    ...putRow(accounts, { id, name, taxId, active, body: { ...body, id } as never }, 'id'),
    // By what is there and not by what was read: two that publish at once must not leave a domain behind.
    { sql: 'delete from account_domains where account_id = ?', args: [id] },
    ...insertRows(accountDomains, active ? domains.map((domain) => ({ domain, accountId: id })) : []),
    ...(isFoundOtherwise ? await renameInSearch(read, id, body) : []),
  ]
}

/** People are found by their company's name and tax id. */
async function renameInSearch(read: Reader, accountId: string, account: AccountBody): Promise<Statement[]> {
  const people = await read.all<StoredContact>(CONTACTS_SQL, [accountId])
  return people.flatMap(({ id, name, addresses, phones }) => [
    forgetWords(id, name),
    keepWords(
      { id, name, addresses: JSON.parse(addresses) as string[], phones: JSON.parse(phones) as string[] },
      account,
    ),
  ])
}

interface StoredContact {
  id: string
  name: string
  addresses: string
  phones: string
}

const CONTACTS_SQL = `select id, name,
    (select json_group_array(address) from contact_addresses where contact_id = contacts.id) as addresses,
    (select json_group_array(phone) from contact_phones where contact_id = contacts.id) as phones
  from contacts where account_id = ? and active = 1`

/** Somebody who left is named by what they reported, and by nothing else: no mail and no call is taken for theirs. */
async function projectContact(read: Reader, id: string, body: ContactBody): Promise<Statement[]> {
  const { accountId, name, position, language, siteId = null, active = true, addresses, phones } = body
  const before = await read.first<{ name: string }>('select name from contacts where id = ?', [id])
  const account = await read.first<{ name: string; taxId: string | null }>(
    'select name, tax_id as taxId from accounts where id = ?',
    [accountId],
  )
  return [
    ...(before ? [forgetWords(id, before.name)] : []),
    ...putRow(contacts, { id, accountId, name, position, language, siteId, active }, 'id'),
    { sql: 'delete from contact_addresses where contact_id = ?', args: [id] },
    { sql: 'delete from contact_phones where contact_id = ?', args: [id] },
    ...insertRows(contactAddresses, active ? addresses.map((address) => ({ address, contactId: id })) : []),
    ...insertRows(contactPhones, active ? phones.map((phone) => ({ phone, contactId: id })) : []),
    ...(active ? [keepWords({ id, name, addresses, phones }, account)] : []),
  ]
}
