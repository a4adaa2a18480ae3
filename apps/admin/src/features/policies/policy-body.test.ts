import type { PolicyBody } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { actOn, actsOf, without } from './policy-body.ts'

const today = '2026-11-24' as PolicyBody['from']
const body: PolicyBody = {
  number: 'P-0042',
  accountId: 'yaqui',
  planVersionId: 'plan:premium:1',
  from: '2026-01-01' as PolicyBody['from'],
  to: '2026-12-31' as PolicyBody['to'],
  state: 'active',
  systemIds: ['nomina'],
}

describe('what can be done with a contract', () => {
  it('offers what makes sense where it stands', () => {
    expect(actsOf(body, false)).toEqual(['suspend', 'owe', 'end'])
    expect(actsOf({ ...body, state: 'suspended' }, false)).toEqual(['reactivate', 'owe', 'end'])
    expect(actsOf({ ...body, payment: { state: 'overdue', since: today } }, false)).toContain('pay')
    expect(actsOf({ ...body, state: 'ended' }, true)).toEqual(['reactivate'])
    expect(actsOf(body, true)).toEqual([])
  })
  it('changes only what it says', () => {
    expect(actOn(body, 'suspend', today)).toEqual({ ...body, state: 'suspended' })
    expect(actOn(actOn(body, 'suspend', today), 'reactivate', today)).toEqual(body)
    expect(actOn(body, 'end', today)).toEqual({ ...body, state: 'ended' })
    expect(actOn(body, 'owe', today)).toEqual({ ...body, payment: { state: 'overdue', since: today } })
    expect(actOn(actOn(body, 'owe', today), 'pay', today).payment).toEqual({ state: 'current' })
  })
  it('takes a part out without a trace', () => {
    expect(without({ ...body, siteIds: 'all' }, 'siteIds')).toEqual(body)
  })
})
