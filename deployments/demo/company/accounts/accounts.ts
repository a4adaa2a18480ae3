import { type Account, asId, type Contact, type Site, type SiteId, type SystemId } from '@mesa/core'
import { toSlug } from '../advisors.ts'
import { type Randomness, randomFrom } from '../randomness.ts'
import { systemOf } from '../systems.ts'
import { type AccountRow, areaCodes } from './account-row.ts'
import { basicRows } from './basic-rows.ts'
import { otherRows } from './other-rows.ts'
import { premiumRows } from './premium-rows.ts'

export const accountRows: AccountRow[] = [...premiumRows, ...basicRows, ...otherRows]

const SEED = 20_260_901
const streets = [
  'Calle de los Mezquites',
  'Blvd. Sierra Azul',
  'Av. Cerro Prieto',
  'Calle Palo Verde',
  'Calz. del Trigo',
]

/** The invented customers: always the same ones, whatever the day. */
export const accounts: Account[] = accountRows.map((row, index) => accountOf(row, randomFrom(SEED + index)))

export const contacts: Contact[] = accountRows.flatMap((row, rowIndex) =>
  row.contacts.map(([name, position, language = 'es'], index) => {
    const number = String(rowIndex * 3 + index + 1).padStart(4, '0')
    return {
      id: asId(`contacto-${toSlug(row.domain)}-${index + 1}`),
      accountId: accountIdOf(row),
      name,
      position,
      addresses: [`${toSlug(withoutTitle(name)).replaceAll('-', '.')}@${row.domain}.example`],
      phones: [`+52${`${areaCodes[row.city]}00000000`.slice(0, 6)}${number}`],
      language,
    }
  }),
)

export function accountIdOf({ domain }: Pick<AccountRow, 'domain'>): Account['id'] {
  return asId(`cliente-${domain}`)
}

function accountOf(row: AccountRow, random: Randomness): Account {
  const mainSite = siteOf(row, 'matriz', 'Matriz', random)
  const sites = row.branch ? [mainSite, siteOf(row, 'sucursal', row.branch, random)] : [mainSite]
  return {
    id: accountIdOf(row),
    name: row.name,
    taxId: taxIdOf(row, random),
    domains: [`${row.domain}.example`],
    sites,
    systems: row.systems.map((name) => {
      const systemId: SystemId = asId(name)
      const isFactorySystem = name === 'produccion' || name === 'inventarios'
      const site = isFactorySystem ? (sites.at(-1) ?? mainSite) : mainSite
      return { systemId, version: installedVersion(systemId, random), siteId: site.id }
    }),
  }
}

function siteOf(row: AccountRow, kind: string, name: string, random: Randomness): Site {
  const id: SiteId = asId(`sitio-${row.domain}-${kind}`)
  return { id, name, address: `${random.pick(streets)} ${random.int(12, 980)}, ${row.city}` }
}

/** Two of three customers run what is current, the others an older release. */
function installedVersion(systemId: SystemId, random: Randomness): string {
  const { currentVersion } = systemOf(systemId)
  const [major = 1, minor = 0] = currentVersion.split('.').map(Number)
  if (random.chance(0.66)) return currentVersion
  return minor > 0 ? `${major}.${random.int(0, minor - 1)}` : `${major - 1}.${random.int(3, 8)}`
}

/** An RFC by its form only: three letters, a date, three characters that were not computed. */
function taxIdOf({ name }: AccountRow, random: Randomness): string {
  const letters = toSlug(name).replaceAll('-', '').toUpperCase()
  const initials = `${letters[0]}${letters[2]}${letters[4]}`
  const two = (from: number, to: number) => String(random.int(from, to)).padStart(2, '0')
  const marks = 'ABCDEFGHJKLMNPQRSTUVWXYZ123456789'
  const homoclave = `${random.pick([...marks])}${random.pick([...marks])}${random.int(0, 9)}`
  return `${initials}${two(2, 22)}${two(1, 12)}${two(1, 28)}${homoclave}`
}

function withoutTitle(name: string): string {
  return name.replace(/^(Dr|Ing|Quím)\. /, '')
}
