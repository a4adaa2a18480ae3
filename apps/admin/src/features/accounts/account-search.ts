export const accountTabs = ['data', 'contacts', 'policies', 'history'] as const
export type AccountTab = (typeof accountTabs)[number]

export interface AccountSearch {
  tab?: AccountTab
  version?: string
}

const isTab = (word: unknown): word is AccountTab => accountTabs.some((tab) => tab === word)

/** What the address of an account's page says; anything else is dropped. */
export const parseAccountSearch = ({ tab, version }: Record<string, unknown>): AccountSearch => ({
  ...(isTab(tab) && tab !== 'data' && { tab }),
  ...(typeof version === 'string' && /^\d{1,6}$/.test(version) && { version }),
})

export interface ContactSearch {
  tab?: 'history'
  version?: string
  /** Of a new contact: whose. */
  account?: string
}

export const parseContactSearch = ({ tab, version, account }: Record<string, unknown>): ContactSearch => ({
  ...(tab === 'history' && { tab }),
  ...(typeof version === 'string' && /^\d{1,6}$/.test(version) && { version }),
  ...(typeof account === 'string' && account !== '' && { account }),
})
