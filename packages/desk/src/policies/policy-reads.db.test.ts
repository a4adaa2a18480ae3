import { asId } from '@mesa/core'
import { aReport, openTestDesk, type TestDesk } from '@mesa/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let mesa: TestDesk
beforeAll(async () => {
  mesa = await openTestDesk()
})
afterAll(() => mesa.close())

const policyOf = async (accountId: string) =>
  (await mesa.desk.listPolicies({ accountIds: [accountId], limit: 10 })).rows[0]?.id ?? ''

describe('what a policy’s page shows', () => {
  it('says where it stands, whom it is with and under which plan', async () => {
    const card = await mesa.desk.policyCard(await policyOf('yaqui'))
    expect(card).toMatchObject({ today: '2026-11-24', standing: 'in_force', account: { name: 'Grupo Yaqui' } })
    expect(card.plan).toMatchObject({ body: { name: 'Premium' }, version: 1 })
    expect(card).toMatchObject({ use: null, renewedBy: null })
  })
  it('knows no other', async () => {
    await expect(mesa.desk.policyCard('nobody')).rejects.toMatchObject({ code: 'record.not_found' })
  })
})

it('R16: counts what covered reports took of the allowance, in the month that is running', async () => {
  const id = await policyOf('yaqui')
  const { body } = await mesa.desk.policyCard(id)
  const admin = mesa.user('admin')
  const draft = {
    kind: 'policy' as const,
    id,
    revision: 0,
    basedOn: 1,
    body: { ...body, allowance: { incidents: 5, per: 'month' } },
  }
  const { revision } = await mesa.desk.saveDraft(draft, admin)
  await mesa.desk.publishRecord({ kind: 'policy', id, revision, effectiveAt: null, note: null }, admin)
  await mesa.receive(aReport())
  const { use } = await mesa.desk.policyCard(id)
  expect(use).toMatchObject({ from: '2026-11-01', to: '2026-11-30', used: 1, allowance: { incidents: 5 } })
  expect(use?.incidents[0]?.folio).toMatch(/^2026-/)
})

describe('what a new policy begins as', () => {
  it('is a year from today with all that the account has', async () => {
    const proposal = await mesa.desk.proposePolicy({ accountId: asId('yaqui') })
    expect(proposal).toMatchObject({ accountId: 'yaqui', from: '2026-11-24', to: '2027-11-23', state: 'active' })
    expect(proposal.number).toMatch(/^P-\d{4}$/)
    expect(proposal.planVersionId).toBeTruthy()
  })
  it('follows the one that it renews', async () => {
    const id = await policyOf('yaqui')
    const { body } = await mesa.desk.policyCard(id)
    const renewal = await mesa.desk.proposePolicy({ accountId: asId('yaqui'), renews: id })
    expect(renewal).toMatchObject({ renews: id, state: 'active', systemIds: body?.systemIds })
    expect((renewal.from ?? '') > (body?.to ?? '')).toBe(true)
  })
  it('refuses another account’s policy and an account that is none', async () => {
    const id = await policyOf('yaqui')
    await expect(mesa.desk.proposePolicy({ accountId: asId('norte'), renews: id })).rejects.toMatchObject({
      code: 'record.not_found',
    })
    await expect(mesa.desk.proposePolicy({ accountId: asId('nobody') })).rejects.toMatchObject({
      code: 'account.not_known',
    })
  })
})
