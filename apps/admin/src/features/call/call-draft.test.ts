import type { CallerFound } from '@mesa/api'
import type { ContactId } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { type CallDraft, missingIn, toFiling, toPhone } from './call-draft.ts'

const rosa = { contactId: 'rosa' as ContactId } as CallerFound
const aDraft = (over: Partial<CallDraft> = {}): CallDraft => ({
  commandKey: '0192f3c0-0000-4000-8000-000000000000',
  startedAt: 1000,
  caller: null,
  name: '',
  companyName: '',
  phone: '',
  address: '',
  subject: '',
  text: '',
  systemId: '',
  criterionId: '',
  solved: false,
  ...over,
})

describe('R1: an unknown caller is still a report', () => {
  it('a name, a company or a telephone is enough', () => {
    expect(missingIn(aDraft({ phone: '662 214 3310', text: 'No timbra' }))).toEqual([])
    expect(missingIn(aDraft({ text: 'No timbra' }))).toEqual(['caller'])
  })
  it('without what happens there is nothing to file', () => {
    expect(missingIn(aDraft({ caller: rosa, text: '  ' }))).toEqual(['text'])
  })
  it('a known caller is told by the contact alone', () => {
    const filed = toFiling(aDraft({ caller: rosa, name: 'typed before', text: ' No timbra ' }), 39_400)
    expect(filed).toMatchObject({ caller: { contactId: 'rosa' }, text: 'No timbra', seconds: 38 })
  })
  it('what was left empty is not sent', () => {
    expect(toFiling(aDraft({ name: 'Juan', text: 'x' }), 1000)).not.toHaveProperty('systemId')
  })
  it('a Mexican number becomes E.164', () => {
    expect(toPhone('(662) 214-3310')).toBe('+526622143310')
    expect(toPhone('+1 520 555 0100')).toBe('+15205550100')
  })
})
