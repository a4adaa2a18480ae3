import { type Instant, type PlainDate, type PolicyBody, toInstant } from '@mesa/core'
import { openTestDesk, storedIncident, type TestDesk, tuesday } from '@mesa/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accounts, allowanceUses, recordDrafts, recordVersions } from '../schema/records.ts'
import { insertRows } from '../write/rows.ts'
import {
  findRenewal,
  type PolicyQuestion,
  readAllowanceUses,
  readHighestPolicyNumber,
  readPolicies,
} from './policies.ts'

const nobody = { kind: 'system' as const, name: 'test' }
const day = (text: string) => text as PlainDate

const version = (recordId: string, number: string, over: Partial<PolicyBody> = {}, [at, count] = [0, 1]) => {
  const body: PolicyBody = {
    number,
    accountId: 'nandu',
    planVersionId: 'none',
    from: day('2026-01-01'),
    to: day('2026-12-31'),
    state: 'active',
    systemIds: 'all',
    ...over,
  }
  return {
    versionId: `policy:${recordId}:${count}`,
    kind: 'policy' as const,
    recordId,
    version: count,
    accountId: body.accountId,
    effectiveAt: toInstant(at),
    publishedAt: toInstant(at),
    publishedBy: nobody as never,
    note: null,
    body,
  }
}

let mesa: TestDesk
beforeAll(async () => {
  mesa = await openTestDesk()
  const body = { name: 'Ñandú del Ébano', taxId: null, domains: [], sites: [], systems: [] }
  await mesa.db.write([
    { sql: "delete from record_versions where kind = 'policy'", args: [] },
    ...insertRows(accounts, [{ id: 'nandu', name: body.name, taxId: null, active: true, body: body as never }]),
    ...insertRows(recordVersions, [
      version('late', 'P-0001', { to: day('2026-12-31') }),
      version('soon', 'P-0002', { to: day('2026-11-30'), payment: { state: 'overdue', since: day('2026-10-01') } }),
      version('long-over', 'P-0003', { to: day('2025-12-31'), from: day('2025-01-01') }),
      version('over', 'P-0004', { to: day('2026-06-30') }),
      version('stopped', 'P-0005', { to: day('2026-12-01') }),
      version('stopped', 'P-0005', { to: day('2026-12-01'), state: 'suspended' }, [tuesday - 1, 2]),
      version('stopped', 'P-0005', { to: day('2026-12-01'), state: 'active' }, [tuesday + 1, 3]),
      version('next', 'P-0041', { from: day('2027-01-01'), to: day('2027-12-31'), renews: 'late' }, [tuesday + 9, 1]),
    ]),
    ...insertRows(recordDrafts, [
      {
        kind: 'policy' as const,
        recordId: 'begun',
        revision: 1,
        basedOn: 0,
        accountId: null,
        body: JSON.stringify({ number: 'P-0050', renews: 'soon' }),
        savedAt: tuesday,
        savedBy: nobody as never,
      },
    ]),
  ])
})
afterAll(() => mesa.close())

const read = (over: Partial<PolicyQuestion> = {}) =>
  readPolicies(mesa.db.readAside, { limit: 50, today: day('2026-11-24'), now: tuesday as Instant, ...over })
const numbers = async (over: Partial<PolicyQuestion> = {}) => (await read(over)).rows.map(({ number }) => number)

describe('the list of policies', () => {
  it('shows what ends next first and what is over last, the latest of it first', async () => {
    expect(await numbers()).toEqual(['P-0050', 'P-0002', 'P-0005', 'P-0001', 'P-0041', 'P-0004', 'P-0003'])
  })
  it('says where each stands today, by the version in effect', async () => {
    const { rows, total } = await read()
    expect(Object.fromEntries(rows.map(({ number, standing }) => [number, standing]))).toEqual({
      'P-0050': 'draft',
      'P-0002': 'in_force',
      'P-0005': 'suspended',
      'P-0001': 'in_force',
      'P-0041': 'coming',
      'P-0004': 'ended',
      'P-0003': 'ended',
    })
    expect(total).toBe(7)
    expect(rows.find(({ number }) => number === 'P-0002')).toMatchObject({ isOverdue: true, isRenewed: false })
    expect(rows.find(({ number }) => number === 'P-0001')).toMatchObject({ isOverdue: false, isRenewed: true })
    expect(rows.find(({ number }) => number === 'P-0050')).toMatchObject({ account: null, hasDraft: true })
  })
  it.each([
    ['nandu', 6],
    ['ÉBANO p-0002', 1],
    ['ñandú', 6],
    ['nobody', 0],
  ])('finds %s whatever the accents', async (text, count) => expect(await numbers({ text })).toHaveLength(count))
  it('goes on where the page before ended', async () => {
    const first = await read({ limit: 3 })
    const second = await read({ limit: 9, cursor: first.nextCursor ?? '' })
    expect([...first.rows, ...second.rows].map(({ number }) => number)).toEqual(await numbers())
    expect(second.nextCursor).toBeNull()
  })
  it('keeps to accounts and to a standing', async () => {
    expect(await numbers({ accountIds: ['other'] })).toEqual([])
    expect(await numbers({ accountIds: ['nandu'], standing: 'ended' })).toEqual(['P-0004', 'P-0003'])
  })
})

it('numbers on after the highest, drafts included', async () => {
  expect(await readHighestPolicyNumber(mesa.db.readAside)).toBe(50)
})
it('knows which policy follows another', async () => {
  expect(await findRenewal(mesa.db.readAside, 'nandu', 'late')).toEqual({ id: 'next', number: 'P-0041' })
  expect(await findRenewal(mesa.db.readAside, 'nandu', 'next')).toBeNull()
  expect(await findRenewal(mesa.db.readAside, 'nandu', 'soon')).toEqual({ id: 'begun', number: 'P-0050' })
})
it('R16: names the incidents that used the allowance, of that period only', async () => {
  const stored = [storedIncident({ number: 1 }), storedIncident({ number: 2 })]
  await mesa.db.write(stored.flat())
  const rows = await mesa.db.read.all<{ id: string; folio: string }>('select id, folio from incidents order by folio')
  await mesa.db.write(
    insertRows(
      allowanceUses,
      rows.map(({ id }, index) => ({
        policyId: 'late',
        periodFrom: day(index === 0 ? '2026-10-01' : '2026-11-01'),
        ordinal: 1,
        incidentId: id,
      })),
    ),
  )
  const uses = await readAllowanceUses(mesa.db.readAside, 'late', day('2026-11-01'))
  expect(uses.map(({ folio }) => folio)).toEqual([rows[1]?.folio])
})
