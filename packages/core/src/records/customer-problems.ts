import type { AccountBody, ContactBody } from './bodies.ts'
import { error, type Reference, repeated, unknownReferences, warning, when } from './problem.ts'
import type { ProblemFacts } from './problem-facts.ts'
import type { RecordProblem, RecordProblemCode } from './record.ts'

/** One sign, no spaces, a domain with a dot. What a server takes beyond that, its answer tells. */
const ADDRESS = /^[^\s@<>,;:"()[\]]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}[\p{L}\d-]*[\p{L}\d]$/u
const DOMAIN = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}[\p{L}\d-]*[\p{L}\d]$/u
/** Mexican numbers have ten digits, and since 2019 no 1 before them. */
const PHONE = /^\+(?:52\d{10}|(?!52|0)\d{7,15})$/
/** Three letters and a date for a company, four for a person. */
const RFC = /^[A-ZÑ&]{3,4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z\d]{3}$/

/** Whoever has an address there says nothing about where they work. */
const publicDomains: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.es',
  'hotmail.com.mx',
  'outlook.com',
  'outlook.es',
  'outlook.com.mx',
  'live.com',
  'live.com.mx',
  'msn.com',
  'yahoo.com',
  'yahoo.com.mx',
  'yahoo.es',
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.net',
  'prodigy.net.mx',
  'terra.com.mx',
])

export const isAddress = (text: string): boolean => ADDRESS.test(text)

export function accountProblems(body: AccountBody, facts: ProblemFacts): RecordProblem[] {
  const { taxId, domains, sites, systems } = body
  const known = new Set(sites.map(({ id }) => id))
  const references = systems.map(({ systemId }, index): Reference => {
    return { path: `systems.${index}.systemId`, kind: 'system', id: systemId }
  })
  return [
    ...when(taxId !== null && !RFC.test(taxId), () => warning('taxId', 'tax_id_not_valid', { taxId: taxId ?? '' })),
    ...takenBy('taxId', 'tax_id_taken', taxId, facts),
    ...domains.flatMap((domain, index) => domainProblems(`domains.${index}`, domain, facts)),
    ...repeated(sites.map(({ id }) => id)).map((index) => error(`sites.${index}.id`, 'not_valid')),
    ...unknownReferences(references, facts),
    ...systems.flatMap(({ siteId }, index) =>
      when(siteId !== null && !known.has(siteId), () => error(`systems.${index}.siteId`, 'site_not_known')),
    ),
  ]
}

function domainProblems(path: string, domain: string, facts: ProblemFacts): RecordProblem[] {
  if (!DOMAIN.test(domain)) return [error(path, 'domain_not_valid', { domain })]
  if (publicDomains.has(domain)) return [error(path, 'domain_public', { domain })]
  return takenBy(path, 'domain_taken', domain, facts)
}

export function contactProblems(body: ContactBody, facts: ProblemFacts): RecordProblem[] {
  const { accountId, addresses, phones, siteId, active = true } = body
  const { account } = facts
  const isElsewhere = typeof siteId === 'string' && account !== null && !account.sites.some(({ id }) => id === siteId)
  return [
    ...unknownReferences([{ path: 'accountId', kind: 'account', id: accountId }], facts),
    ...addresses.flatMap((address, index) =>
      isAddress(address)
        ? takenBy(`addresses.${index}`, 'address_taken', address, facts)
        : [error(`addresses.${index}`, 'address_not_valid', { address })],
    ),
    ...phones.flatMap((phone, index) =>
      PHONE.test(phone)
        ? takenBy(`phones.${index}`, 'phone_taken', phone, facts)
        : [error(`phones.${index}`, 'phone_not_valid', { phone })],
    ),
    ...when(isElsewhere, () => error('siteId', 'site_not_known')),
    ...when(active && addresses.length + phones.length === 0, () => warning('addresses', 'contact_unreachable')),
  ]
}

/** Two that share one are never guessed apart (`identify`): said, and not refused, since families and offices do share. */
const takenBy = (
  path: string,
  code: RecordProblemCode,
  what: string | null,
  { holders }: ProblemFacts,
): RecordProblem[] =>
  holders
    .filter(({ of }) => of === what)
    .slice(0, 1)
    .map(({ of, contact = '', account }) => warning(path, code, { of, contact, account }))
