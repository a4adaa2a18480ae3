import type { PolicyRow } from '@mesa/api'

export const policyStandings = ['in_force', 'coming', 'suspended', 'ended', 'draft'] as const

export interface PoliciesSearch {
  q?: string
  state?: PolicyRow['standing']
}

const isStanding = (word: unknown): word is PolicyRow['standing'] => policyStandings.some((state) => state === word)

/** What the address of the list says; anything else is dropped. */
export const parsePoliciesSearch = ({ q, state }: Record<string, unknown>): PoliciesSearch => ({
  ...(typeof q === 'string' && q !== '' && { q }),
  ...(isStanding(state) && { state }),
})

export interface PolicySearch {
  /** Absent: the contract. */
  tab?: 'systems' | 'use' | 'history'
  version?: string
  /** Of a new policy: whose, and which one it follows. */
  account?: string
  renews?: string
}

const tabs = ['systems', 'use', 'history'] as const
const isTab = (word: unknown): word is (typeof tabs)[number] => tabs.some((tab) => tab === word)
const isWord = (word: unknown): word is string => typeof word === 'string' && word !== ''

/** What the address of one policy says. */
export const parsePolicySearch = ({ tab, version, account, renews }: Record<string, unknown>): PolicySearch => ({
  ...(isTab(tab) && { tab }),
  ...(isWord(version) && /^\d{1,6}$/.test(version) && { version }),
  ...(isWord(account) && { account }),
  ...(isWord(renews) && { renews }),
})
