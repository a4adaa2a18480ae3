import type { AccountId, ContactId } from '../ids.ts'

/** A person that was found by address, telephone or choice. */
export interface FoundContact {
  contactId: ContactId
  accountId: AccountId
}

export interface Identity {
  contactId: ContactId | null
  accountId: AccountId | null
}

/**
 * Who reports? One person found is that person. Several are never guessed; but people of one account say the account.
 * A stranger who writes from an account's own domain is somebody of it.
 */
export function identify(contacts: readonly FoundContact[], accountsOfDomain: readonly AccountId[]): Identity {
  const [first] = contacts
  if (first && contacts.every(({ contactId }) => contactId === first.contactId)) return first
  if (first && contacts.every(({ accountId }) => accountId === first.accountId)) {
    return { contactId: null, accountId: first.accountId }
  }
  const [accountId] = accountsOfDomain
  if (!first && accountId && accountsOfDomain.length === 1) return { contactId: null, accountId }
  return { contactId: null, accountId: null }
}
