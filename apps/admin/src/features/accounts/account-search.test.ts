import { expect, it } from 'vitest'
import { parseAccountSearch, parseContactSearch } from './account-search.ts'

it('takes from the address what it knows and drops the rest', () => {
  expect(parseAccountSearch({ tab: 'contacts', version: '3' })).toEqual({ tab: 'contacts', version: '3' })
  expect(parseAccountSearch({ tab: 'data' })).toEqual({})
  expect(parseAccountSearch({ tab: 'money', version: '-1', more: 'x' })).toEqual({})
  expect(parseContactSearch({ tab: 'history', version: '2', account: 'yaqui' })).toEqual({
    tab: 'history',
    version: '2',
    account: 'yaqui',
  })
  expect(parseContactSearch({ tab: 'data', account: '' })).toEqual({})
})
