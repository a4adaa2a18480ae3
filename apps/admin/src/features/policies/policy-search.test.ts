import { expect, it } from 'vitest'
import { parsePoliciesSearch, parsePolicySearch } from './policy-search.ts'

it('takes from the address what it knows and drops the rest', () => {
  expect(parsePoliciesSearch({ q: 'yaqui', state: 'ended' })).toEqual({ q: 'yaqui', state: 'ended' })
  expect(parsePoliciesSearch({ q: '', state: 'lost' })).toEqual({})
  expect(parsePolicySearch({ tab: 'use', version: '2', account: 'a', renews: 'p' })).toEqual({
    tab: 'use',
    version: '2',
    account: 'a',
    renews: 'p',
  })
  expect(parsePolicySearch({ tab: 'money', version: 'x', account: 3 })).toEqual({})
})
