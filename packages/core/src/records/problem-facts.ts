import type { LadderBody } from '../escalation/ladder.ts'
import type { Instant } from '../instant.ts'
import type { AccountBody, PolicyBody, RecordBodies, RecordKind } from './bodies.ts'

/** A record that a body names, as it is now. */
export interface NamedRecord {
  name: string
  isActive: boolean
}

/** Another policy of the same account, as it is now. */
export interface OtherPolicy extends Pick<PolicyBody, 'number' | 'from' | 'to' | 'state' | 'systemIds' | 'siteIds'> {
  id: string
  planId: string | null
}

/** Whose an address, a telephone, a domain or a tax id is already. */
export interface Holder {
  /** The address, the telephone, the domain, the tax id. */
  of: string
  /** Absent for what an account itself holds. */
  contact?: string
  account: string
}

/** What was looked up for one body; each list holds only what concerns it. */
export interface ProblemFacts {
  now: Instant
  /** Null: from the moment it is published. */
  effectiveAt: Instant | null
  /** The body in force; null while there is none. */
  inForce: RecordBodies[RecordKind] | null
  find(kind: RecordKind, id: string): NamedRecord | undefined
  planOf(planVersionId: string): ({ planId: string } & NamedRecord) | undefined
  ladder(id: string): LadderBody | undefined
  /** Any plan in force promises a solution: else a ladder has no share of its time to go by. */
  isResolutionPromised: boolean
  /** Of the other records of the kind. */
  otherNames: readonly string[]
  /** The customer whose policy has the number already. */
  numberTakenBy: string | null
  otherPolicies: readonly OtherPolicy[]
  /** Of a policy or a contact. */
  account: AccountBody | null
  /** Of addresses, telephones, domains and the tax id that others have too. */
  holders: readonly Holder[]
  /** Records in force that name it. */
  usedBy: readonly { kind: RecordKind; name: string }[]
  /** Owned by the advisor. */
  openIncidents: number
}

/** Facts of an empty company, for those who know some of them. */
export const noFacts = (now: Instant): ProblemFacts => ({
  now,
  effectiveAt: null,
  inForce: null,
  find: () => undefined,
  planOf: () => undefined,
  ladder: () => undefined,
  isResolutionPromised: false,
  otherNames: [],
  numberTakenBy: null,
  otherPolicies: [],
  account: null,
  holders: [],
  usedBy: [],
  openIncidents: 0,
})
