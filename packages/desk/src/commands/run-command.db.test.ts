import { asId } from '@mesa/core'
import { aReport, openTestDesk, type TestDesk } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const folio = '2026-000001'
let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
  await mesa.receive(aReport())
})
afterEach(() => mesa.close())

const incident = () => mesa.desk.incident(folio, mesa.user('support_chief'))

describe('an incident comes from somebody whom the directory knows', () => {
  const correct = (accountId: string, contactId: string | null) =>
    mesa.desk.runCommand(
      folio,
      { type: 'correct_account', accountId: asId(accountId), contactId: contactId === null ? null : asId(contactId) },
      { user: mesa.user('help_desk') },
    )

  it('takes another contact, and another account with or without one', async () => {
    await correct('yaqui', 'rogelio')
    expect(await incident()).toMatchObject({ contact: { name: 'Rogelio Díaz' } })
    await correct('norte', 'eva')
    expect(await incident()).toMatchObject({ account: { name: 'Aceros del Norte' }, contact: { name: 'Eva Peña' } })
    await correct('yaqui', null)
    expect(await incident()).toMatchObject({ account: { name: 'Grupo Yaqui' }, contact: null })
  })
  it.each([
    ['contact.not_known', 'yaqui', 'no-such'],
    ['contact.not_known', 'yaqui', 'eva'],
    ['account.not_known', 'no-such', null],
  ])('refuses with %s: %s, %s', async (code, accountId, contactId) => {
    await expect(correct(accountId, contactId)).rejects.toThrow(code)
    expect(await incident()).toMatchObject({ contact: { name: 'Rosa Duarte' } })
  })
})

describe('R10: whoever takes an incident assigns it to themselves', () => {
  it('assigns it to the advisor who asks, once', async () => {
    const by = { user: mesa.user('advisor', 'ana') }
    const first = await mesa.desk.take(folio, by)
    expect(await incident()).toMatchObject({ status: 'assigned', advisor: { name: 'Ana Ruiz' } })
    expect(await mesa.desk.take(folio, by)).toEqual(first)
  })
  it('refuses a person who is no advisor, or is one no more', async () => {
    await expect(mesa.desk.take(folio, { user: mesa.user('help_desk') })).rejects.toThrow('advisor.not_active')
    await expect(mesa.desk.take(folio, { user: mesa.user('advisor', 'gone') })).rejects.toThrow('advisor.not_active')
  })
})
