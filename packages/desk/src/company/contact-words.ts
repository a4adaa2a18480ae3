import { type Statement, toMatch } from '@mesa/db'

interface Person {
  id: string
  name: string
  addresses: readonly string[]
  phones: readonly string[]
}

/** The words by which a caller is found: name, company, tax id, addresses, telephone digits. */
export function keepWords(
  { id, name, addresses, phones }: Person,
  account: { name: string; taxId: string | null } | undefined,
): Statement {
  const digits = phones.flatMap((phone) => [phone.replace(/\D/g, ''), phone.replace(/\D/g, '').slice(-10)])
  const words = [name, account?.name, account?.taxId, ...addresses, ...digits].filter(Boolean).join(' ')
  return { sql: 'insert into contact_search (contact_id, words) values (?, ?)', args: [id, words] }
}

/** Takes a person's entry away. Found by the words of their name: by the id alone the whole index would be walked. */
export function forgetWords(id: string, name: string): Statement {
  const match = toMatch(name, 'last')
  return match === null
    ? { sql: 'delete from contact_search where contact_id = ?', args: [id] }
    : { sql: 'delete from contact_search where contact_search match ? and contact_id = ?', args: [match, id] }
}
