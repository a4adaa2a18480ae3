import type { RecordBodies, RecordKind } from './bodies.ts'

const distinct = (words: readonly string[]): string[] => [...new Set(words.filter((word) => word !== ''))]
const lower = (words: readonly string[]): string[] => distinct(words.map((word) => word.trim().toLowerCase()))

/** A body as it is looked up: addresses and domains in small letters, nothing twice, the tax id in capitals. */
export function tidyBody<Kind extends RecordKind>(kind: Kind, body: RecordBodies[Kind]): RecordBodies[Kind] {
  if (kind === 'account') {
    const account = body as RecordBodies['account']
    const tidy: RecordBodies['account'] = {
      ...account,
      taxId: account.taxId?.replace(/[\s-]/g, '').toUpperCase() || null,
      domains: lower(account.domains.map((domain) => domain.trim().replace(/^@/, ''))),
    }
    return tidy as RecordBodies[Kind]
  }
  if (kind === 'contact') {
    const contact = body as RecordBodies['contact']
    const tidy: RecordBodies['contact'] = {
      ...contact,
      addresses: lower(contact.addresses),
      phones: distinct(contact.phones.map((phone) => phone.replace(/[\s().-]/g, ''))),
    }
    return tidy as RecordBodies[Kind]
  }
  if (kind === 'area') {
    const area = body as RecordBodies['area']
    return { ...area, address: area.address.trim().toLowerCase() } as RecordBodies[Kind]
  }
  return body
}
