import {
  asId,
  type CompanyRecords,
  type PlainDate,
  type PlanVersion,
  type Policy,
  parseCalendar,
  type SystemId,
} from '@mesa/core'

const weekday = [
  { start: '09:00', end: '13:00' },
  { start: '15:00', end: '19:00' },
]
const office = asId<never>('office-1')

export const premium: PlanVersion = {
  id: asId('premium-1'),
  planId: 'premium',
  version: 1,
  name: 'Premium',
  kind: 'policy',
  calendarVersionId: office,
  targets: {
    urgent: { first_response: { minutes: 120, clock: 'working' } },
    other: { first_response: { minutes: 1440, clock: 'elapsed' } },
  },
}

const policy = (accountId: string, over: Partial<Policy> = {}): Policy => ({
  id: asId(`policy-${accountId}`),
  number: `P-${accountId}`,
  version: 1,
  accountId: asId(accountId),
  plan: premium,
  from: '2026-01-01' as PlainDate,
  to: '2026-12-31' as PlainDate,
  state: 'active',
  systemIds: [asId('nomina'), asId('facturacion')],
  ...over,
})

const account = (id: string, name: string, systems: string[]) => ({
  id: asId<never>(id),
  name,
  taxId: null,
  domains: [`${id}.example`],
  sites: [],
  systems: systems.map((systemId) => ({ systemId: asId<SystemId>(systemId), version: '7.2', siteId: null })),
})

const contact = (id: string, accountId: string, name: string, phones: string[]) => ({
  id: asId<never>(id),
  accountId: asId<never>(accountId),
  name,
  position: null,
  addresses: [`${id}@${accountId}.example`],
  phones,
  language: 'es' as const,
})

/** A small company with the first customer's rules (R6, R9, R13 to R16): one covered account, one without a policy. */
export const testCompany: CompanyRecords = {
  calendars: [
    {
      id: office,
      calendarId: 'office',
      version: 1,
      name: 'Oficina',
      calendar: parseCalendar({
        timezone: 'America/Hermosillo',
        weekly: {
          mon: weekday,
          tue: weekday,
          wed: weekday,
          thu: weekday,
          fri: weekday,
          sat: [{ start: '09:00', end: '14:00' }],
          sun: [],
        },
        exceptions: [],
      }),
    },
  ],
  plans: [premium],
  ladders: [],
  criteria: [
    {
      id: asId('no-payroll'),
      name: { es: 'No puede emitir nómina o factura', en: 'Cannot issue payroll or an invoice' },
      active: true,
    },
  ],
  objectives: {
    calendarVersionId: office,
    urgent: { minutes: 480, clock: 'working' },
    other: { minutes: 1440, clock: 'working' },
  },
  areas: ['general_management', 'commercial', 'quality', 'support_chief'].map((id) => ({
    id: asId(id),
    name: { es: id, en: id },
    address: `${id.replace('_', '.')}@mesa.example`,
    active: true,
  })),
  systems: [
    { id: asId('nomina'), name: 'Nómina', aliases: ['nómina', 'finiquito'], currentVersion: '5.1' },
    { id: asId('facturacion'), name: 'Facturación', aliases: ['factura', 'CFDI'], currentVersion: '7.2' },
    { id: asId('produccion'), name: 'Producción', aliases: ['orden de producción'], currentVersion: '3.0' },
  ],
  advisors: [
    {
      id: asId('ana'),
      name: 'Ana Ruiz',
      systems: { nomina: 3, facturacion: 2 },
      skills: [],
      languages: ['es'],
      level: 2,
      calendarId: 'office',
      active: true,
    },
  ],
  staff: [],
  accounts: [
    account('yaqui', 'Grupo Yaqui', ['nomina', 'facturacion']),
    account('norte', 'Aceros del Norte', ['nomina']),
  ],
  contacts: [
    contact('rosa', 'yaqui', 'Rosa Duarte', ['+526622143310']),
    contact('rogelio', 'yaqui', 'Rogelio Díaz', []),
    contact('eva', 'norte', 'Eva Peña', ['+526621000000']),
  ],
  policies: [policy('yaqui')],
}
