import type { AccountId, PolicyBody, PolicyStanding } from '@mesa/core'
import type { PolicyCard, PolicyList } from '@mesa/db'

/** Contracts as their pages read them; they are kept as records like every other (`RecordsDesk`). */
export interface PoliciesDesk {
  /** What ends next first; `accountIds` for the policies of some accounts. */
  listPolicies(asked: {
    text?: string
    accountIds?: readonly string[]
    standing?: PolicyStanding | 'draft'
    cursor?: string
    limit: number
  }): Promise<PolicyList>
  /** Throws `record.not_found`. */
  policyCard(id: string): Promise<PolicyCard>
  /**
   * What a new policy of this account begins as, or the one that follows `renews`. Throws `account.not_known`, and
   * `record.not_found` for a policy that is not this account's or has only a draft.
   */
  proposePolicy(asked: { accountId: AccountId; renews?: string }): Promise<Partial<PolicyBody>>
}
