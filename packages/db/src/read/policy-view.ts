import type { Allowance, PlainDate, PlanBody, PolicyBody, PolicyStanding } from '@mesa/core'

/** One line of the list of policies. */
export interface PolicyRow {
  id: string
  number: string
  /** Null in a draft that names none yet. */
  account: { id: string; name: string } | null
  planName: string | null
  from: string
  to: string
  /** `draft`: nothing was published yet. */
  standing: PolicyStanding | 'draft'
  isOverdue: boolean
  hasDraft: boolean
  /** Another policy follows it. */
  isRenewed: boolean
}

export interface PolicyList {
  rows: PolicyRow[]
  nextCursor: string | null
  total: number
}

/** How much of an allowance went, and to which incidents. */
export interface PolicyUse {
  allowance: Allowance
  from: PlainDate
  to: PlainDate
  used: number
  incidents: { folio: string; subject: string; receivedAt: number }[]
}

/** What the page of one policy shows beside its versions. */
export interface PolicyCard {
  id: string
  today: PlainDate
  account: {
    id: string
    name: string
    sites: { id: string; name: string }[]
    systems: { systemId: string; version: string; siteId: string | null; entitledVersion: string | null }[]
  } | null
  /** Of the version in force, else of the coming one; null while there is only a draft. */
  body: PolicyBody | null
  standing: PolicyStanding | 'draft'
  /** As it was agreed on. */
  plan: { planId: string; versionId: string; version: number; body: PlanBody } | null
  use: PolicyUse | null
  /** The policy that follows it. */
  renewedBy: { id: string; number: string } | null
}
