import { aReport, openTestDesk, type TestDesk } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
})
afterEach(() => mesa.close())

const told = aReport()
const bounce = () => ({ ...told, automatic: { kind: 'bounce' as const, marker: 'Return-Path: <>' } })
const retryFirst = async () => {
  const { rows } = await mesa.desk.quarantine({})
  return mesa.desk.retryQuarantined(rows[0]?.id ?? '', mesa.user('help_desk'))
}

describe('what a rule filtered a person can still take for a report', () => {
  it('opens its incident, answers no program for it, and counts it once', async () => {
    expect(await mesa.receive(bounce())).toMatchObject({ outcome: 'filtered' })
    mesa.reads.report = bounce()
    expect(await retryFirst()).toMatchObject({ outcome: 'incident', folio: expect.any(String) })
    const { counts, rows } = await mesa.desk.quarantine({})
    expect(counts).toEqual({ received: 1, incidents: 1, replies: 0, filtered: 0, quarantined: 0 })
    expect(rows).toEqual([])
    const { rows: mail } = await mesa.desk.mailbox({})
    expect(mail.filter(({ kind }) => kind === 'acknowledgement')).toEqual([])
  })

  it('does not come again with the same mail told again', async () => {
    await mesa.receive(bounce())
    mesa.reads.report = bounce()
    const { folio } = await retryFirst()
    expect(await mesa.receive(bounce())).toMatchObject({ outcome: 'incident', folio, repeated: true })
  })

  it('stays filtered while its bytes cannot be read', async () => {
    await mesa.receive(bounce())
    expect(await retryFirst()).toEqual({ outcome: 'filtered', folio: null })
    expect((await mesa.desk.quarantine({})).counts).toMatchObject({ filtered: 1 })
  })
})

it('what could not be read and turns out a bounce is filtered: nobody has looked at it yet', async () => {
  await mesa.desk.doorOf({ name: 'email', queueWeight: 0 }).quarantine({
    idempotencyKey: 'k',
    receivedAt: mesa.clock.now,
    raw: Buffer.from('x'),
    reason: 'mail.not_parsed',
  })
  mesa.reads.report = bounce()
  expect(await retryFirst()).toEqual({ outcome: 'filtered', folio: null })
})
