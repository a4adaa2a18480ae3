import { expect, it } from 'vitest'
import { asId, type SiteId, type SystemId } from '../ids.ts'
import { findSite, type SiteFacts } from './find-site.ts'

const [matriz, bodega] = [asId<SiteId>('matriz'), asId<SiteId>('bodega')]
const [nomina, produccion] = [asId<SystemId>('nomina'), asId<SystemId>('produccion')]
const facts = (over: Partial<SiteFacts> = {}): SiteFacts => ({
  contactSiteId: null,
  siteIds: [matriz, bodega],
  installed: [
    { systemId: nomina, siteId: matriz },
    { systemId: nomina, siteId: bodega },
    { systemId: produccion, siteId: bodega },
  ],
  ...over,
})

it.each([
  ['the site of the person', facts({ contactSiteId: matriz }), produccion, matriz],
  ['the only site', facts({ siteIds: [matriz], installed: [] }), null, matriz],
  ['the only site that has the system', facts(), produccion, bodega],
  ['nothing where two have it', facts(), nomina, null],
  [
    'nothing where one has it somewhere unknown',
    facts({ installed: [{ systemId: nomina, siteId: null }] }),
    nomina,
    null,
  ],
  ['nothing without a system', facts(), null, null],
  ['nothing of a site that the account has no more', facts({ contactSiteId: asId('vieja') }), null, null],
  ['nothing of an account without sites', facts({ siteIds: [] }), produccion, null],
])('R16: is %s', (_, known, systemId, site) => {
  expect(findSite(known, systemId)).toBe(site)
})
