import type { Instant } from '../instant.ts'
import type { AccountBody, PolicyBody, RecordBodies, RecordKind } from './bodies.ts'

/** A record that a body names, as it is now. */
export interface NamedRecord {
  name: string
  isActive: boolean
}

/** Another policy of the same account. */
export interface OtherPolicy extends Pick<PolicyBody, 'number' | 'from' | 'to' | 'state' | 'systemIds' | 'siteIds'> {
  id: string
  planId: string | null
}

/** Whom an address, a telephone, a domain or a tax id belongs to already. */
export interface Holder {
  /** The address, the telephone, the domain. */
  of: string
  contact: string
  account: string
}

/** What was looked up for a body's problems; each list holds only what concerns the body. */
export interface ProblemFacts {
  now: Instant
  /** Null: from the moment it is published. */
  effectiveAt: Instant | null
  /** No version of it is there yet. */
  isFirst: boolean
  /** The body in force, to see what is taken back. */
  inForce: RecordBodies[RecordKind] | null
  find(kind: RecordKind, id: string): NamedRecord | undefined
  /** The plan that a version belongs to. */
  planOf(planVersionId: string): { planId: string; name: string; isActive: boolean; promises: boolean } | undefined
  /** Names of the other records of the kind that are not out of use. */
  otherNames: readonly string[]
  /** Numbers of other policies that are the same. */
  numberTakenBy: string | null
  otherPolicies: readonly OtherPolicy[]
  /** Of a policy or a contact. */
  account: AccountBody | null
  phones: readonly Holder[]
  addresses: readonly Holder[]
  domains: readonly Holder[]
  taxIds: readonly Holder[]
  /** Records in force that name it. */
  usedBy: readonly { kind: RecordKind; name: string }[]
  /** Owned by the advisor. */
  openIncidents: number
}
