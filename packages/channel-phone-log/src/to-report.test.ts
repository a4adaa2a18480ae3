import { type IntakeReport, toInstant } from '@mesa/plugin-sdk'
import { describe, expect, it } from 'vitest'
import { toReport } from './to-report.ts'

const filed = { at: toInstant(1_790_000_000_000), idempotencyKey: 'k1' }
const at = { channel: 'phone', country: 'MX' as const }
const call = { caller: { name: 'Rosa Duarte', phone: '662 214 3310' }, text: 'No sale la nómina. Desde ayer.' }
const report = (input: unknown): IntakeReport => toReport(input, filed, at)

describe('R1: a call becomes a report while the caller is on the line', () => {
  it('takes what was said, with the number in E.164', () => {
    expect(report(call)).toMatchObject({
      channel: 'phone',
      kind: 'phone',
      idempotencyKey: 'k1',
      receivedAt: filed.at,
      sender: { name: 'Rosa Duarte', phone: '+526622143310' },
      subject: 'No sale la nómina',
      text: call.text,
    })
  })

  it('starts the clocks at the pick-up, and never in the future', () => {
    expect(report({ ...call, startedAt: filed.at - 60_000 }).receivedAt).toBe(filed.at - 60_000)
    expect(report({ ...call, startedAt: filed.at + 60_000 }).receivedAt).toBe(filed.at)
  })

  it('says whether the call solved it and how long it took', () => {
    expect(report({ ...call, solved: true, seconds: 240 })).toMatchObject({ answeredInCall: true, callSeconds: 240 })
    expect(report(call)).not.toHaveProperty('answeredInCall')
  })

  it('accepts a known contact instead of a name', () => {
    expect(report({ caller: { contactId: 'c1' }, text: 'x' }).sender).toEqual({ contactId: 'c1' })
  })

  it.each([
    ['a telephone', { phone: '662 214 3310' }, { phone: '+526622143310' }],
    ['a company', { companyName: 'Cardón' }, { companyName: 'Cardón' }],
  ])('accepts %s alone: an unknown caller is still a report', (_what, caller, sender) => {
    expect(report({ ...call, caller }).sender).toEqual(sender)
  })

  it('reads numbers of other countries with their prefix', () => {
    expect(report({ ...call, caller: { name: 'a', phone: '+1 (520) 621-2211' } }).sender.phone).toBe('+15206212211')
  })
})

describe('what is missing is named', () => {
  it.each([
    ['a caller', { ...call, caller: { name: '  ' } }, 'report.caller_missing'],
    ['a text', { ...call, text: ' \n ' }, 'report.text_missing'],
    ['a number that rings', { ...call, caller: { name: 'a', phone: '12' } }, 'input.not_valid'],
    ['an address with a domain', { ...call, caller: { name: 'a', address: 'rosa' } }, 'address.not_valid'],
    ['no field that does not belong', { ...call, internal: true }, 'input.not_valid'],
    ['a sheet at all', null, 'input.not_valid'],
  ])('%s', (_, input, code) => {
    expect(() => report(input)).toThrow(expect.objectContaining({ code }))
  })
})
