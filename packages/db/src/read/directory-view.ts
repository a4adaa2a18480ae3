import type { AccountId, AdvisorId, AreaId, ContactId, CriterionId, Role, SystemId, UserId } from '@mesa/core'

/** The few lists that every page needs; changes seldom and is fetched once. */
export interface Directory {
  systems: { id: SystemId; name: string }[]
  criteria: { id: CriterionId; name: { es: string; en: string } }[]
  advisors: { id: AdvisorId; name: string; userId: UserId | null; level: number; systems: string[]; open: number }[]
  areas: { id: AreaId; name: { es: string; en: string } }[]
  users: { id: UserId; name: string; role: Role }[]
}

/** A person found while the caller is on the line (interface.md section 6). */
export interface CallerFound {
  contactId: ContactId
  name: string
  account: { id: AccountId; name: string } | null
  phones: string[]
  addresses: string[]
  planName: string | null
  /** Of the policy in force that ends last; where none is, of the one that ended last. */
  policy: { number: string; until: string; inForce: boolean } | null
  systems: { id: SystemId; name: string; version: string | null; covered: boolean }[]
  openIncidents: { folio: string; subject: string }[]
}
