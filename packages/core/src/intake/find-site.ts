import type { SiteId, SystemId } from '../ids.ts'

/** What is known of an account's sites, and of the person who reports. */
export interface SiteFacts {
  contactSiteId: SiteId | null
  siteIds: readonly SiteId[]
  installed: readonly { systemId: SystemId; siteId: SiteId | null }[]
}

export const noSites: SiteFacts = { contactSiteId: null, siteIds: [], installed: [] }

/**
 * At which site is it? That of the person who reports, else the account's only one, else the only one that has the system.
 * Undecided is null: a wrong site would decide a wrong coverage.
 */
export function findSite({ contactSiteId, siteIds, installed }: SiteFacts, systemId: SystemId | null): SiteId | null {
  if (contactSiteId !== null && siteIds.includes(contactSiteId)) return contactSiteId
  if (siteIds.length === 1) return siteIds[0] ?? null
  if (systemId === null) return null
  const having = new Set(installed.filter((each) => each.systemId === systemId).map(({ siteId }) => siteId))
  const [only = null] = having
  return having.size === 1 && only !== null && siteIds.includes(only) ? only : null
}
