import type { PlainDate } from '@mesa/core'
import { openTestDesk, storedIncident, type TestDesk, testReadContext, tuesday } from '@mesa/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordVersions } from '../schema/records.ts'
import { insertRows } from '../write/rows.ts'
import { findCallers } from './callers.ts'

let mesa: TestDesk
beforeAll(async () => {
  mesa = await openTestDesk()
  await mesa.db.write([
    ...storedIncident({ number: 131, state: { status: 'closed' } }),
    ...storedIncident({ number: 132 }),
    ...storedIncident({ number: 133, opening: { accountId: null, contactId: null } }),
  ])
})
afterAll(() => mesa.close())

const found = (text: string, today = '2026-11-24') =>
  findCallers(
    mesa.db.readAside,
    { text, today: today as PlainDate, thisYear: 2026, now: tuesday },
    testReadContext.names,
  )
const namesOf = async (text: string) => (await found(text)).map(({ name }) => name).sort()

describe('the caller is found while typing (interface: call sheet)', () => {
  it.each([
    ['rosa', ['Rosa Duarte']],
    ['ro', ['Rogelio Díaz', 'Rosa Duarte']],
    ['ro dua', ['Rosa Duarte']],
    ['DIAZ', ['Rogelio Díaz']],
    ['peña', ['Eva Peña']],
    ['grupo yaq', ['Rogelio Díaz', 'Rosa Duarte']],
    ['rosa@yaqui.example', ['Rosa Duarte']],
    ['@norte', ['Eva Peña']],
    ['662 214 3310', ['Rosa Duarte']],
    ['+52 662 214 3310', ['Rosa Duarte']],
    ['(662) 214-33', ['Rosa Duarte']],
    ['52662214', ['Rosa Duarte']],
    ['2026-000131', ['Rosa Duarte']],
    ['131', ['Rosa Duarte']],
    ['2026-000133', []],
    ['2025-000131', []],
    ['nadie', []],
    ['" OR *', []],
    ['', []],
    ['--', []],
  ])('%j finds %j', async (text, names) => expect(await namesOf(text)).toEqual(names))
})

it('leaves out who is not active any more, also where a folio names them', async () => {
  await mesa.db.write([{ sql: "update contacts set active = 0 where id = 'rosa'", args: [] }])
  expect(await namesOf('2026-000131')).toEqual([])
  expect(await namesOf('rosa')).toEqual([])
  await mesa.db.write([{ sql: "update contacts set active = 1 where id = 'rosa'", args: [] }])
})

describe('what is known of the caller', () => {
  it('shows the policy, which systems it covers today, and what is open', async () => {
    expect(await found('rosa')).toEqual([
      {
        contactId: 'rosa',
        name: 'Rosa Duarte',
        account: { id: 'yaqui', name: 'Grupo Yaqui' },
        phones: ['+526622143310'],
        addresses: ['rosa@yaqui.example'],
        planName: 'Premium',
        policy: { number: 'P-yaqui', until: '2026-12-31', inForce: true },
        systems: [
          { id: 'nomina', name: 'Nómina', version: '7.2', covered: true },
          { id: 'facturacion', name: 'Facturación', version: '7.2', covered: true },
        ],
        openIncidents: [{ folio: '2026-000132', subject: 'Reporte 132' }],
      },
    ])
  })
  it('covers nothing on a day after the policy, and still names it', async () => {
    const [caller] = await found('rosa', '2027-01-01')
    expect(caller).toMatchObject({ policy: { inForce: false }, planName: 'Premium' })
    expect(caller?.systems.map(({ covered }) => covered)).toEqual([false, false])
  })
  it('says that there is no policy', async () => {
    expect(await found('eva')).toMatchObject([{ planName: null, policy: null, systems: [{ covered: false }] }])
  })
  it('looks at the newest version in effect, not at one that it replaced or that begins later', async () => {
    const stored = await mesa.db.read.first<{ body: string; record_id: string }>(
      "select body, record_id from record_versions where account_id = 'yaqui' and kind = 'policy'",
    )
    const body = JSON.parse(stored?.body ?? '{}')
    const version = (number: number, over: object, effectiveAt: number) => ({
      versionId: `policy:${stored?.record_id}:${number}`,
      kind: 'policy' as const,
      recordId: stored?.record_id ?? '',
      version: number,
      accountId: 'yaqui',
      effectiveAt: effectiveAt as typeof tuesday,
      publishedAt: tuesday,
      publishedBy: { kind: 'rule' as const, rule: 'test' },
      body: { ...body, ...over },
    })
    await mesa.db.write(
      insertRows(recordVersions, [
        version(2, { systemIds: ['nomina'] }, tuesday - 1),
        version(3, { state: 'suspended' }, tuesday + 1),
      ]),
    )
    const [caller] = await found('rosa')
    expect(caller?.policy?.inForce).toBe(true)
    expect(caller?.systems.map(({ covered }) => covered)).toEqual([true, false])
  })
})
