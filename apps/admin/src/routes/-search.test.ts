import { expect, it } from 'vitest'
import { parseSearch, stringifySearch } from './-search.ts'

it('an address keeps texts, numbers and yes or no, and leaves out what is absent', () => {
  const search = { tab: 'history', version: 2, urgent: true, q: '', account: undefined }
  expect(stringifySearch(search)).toBe('?tab=history&version=2&urgent=true')
  expect(parseSearch('?tab=history&version=2')).toEqual({ tab: 'history', version: '2' })
})
