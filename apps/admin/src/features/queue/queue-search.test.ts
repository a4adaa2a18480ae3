import type { QueueFilters } from '@mesa/api'
import { describe, expect, it } from 'vitest'
import { hasFilters, parseQueueSearch, toQueueSearch } from './queue-search.ts'

describe('the address says what the queue shows', () => {
  it('filters survive the way through the address', () => {
    const filters: QueueFilters = {
      q: 'nómina, error 4012',
      status: ['new', 'assigned'],
      system: ['nomina'],
      urgent: true,
      channel: ['phone'],
      coverage: ['not_covered'],
    }
    expect(parseQueueSearch(toQueueSearch(filters))).toEqual({ filters, dropped: [] })
  })
  it('what asks nothing leaves no trace', () => {
    expect(toQueueSearch({ status: [], q: '' })).toEqual({})
    expect(hasFilters({ status: [] })).toBe(false)
  })
})

describe('an address that makes no sense is no error page', () => {
  it('drops unknown parameters and values, and names them', () => {
    const { filters, dropped } = parseQueueSearch({ status: 'new,sleeping', colour: 'red', urgent: 'perhaps' })
    expect(filters).toEqual({ status: ['new'] })
    expect(dropped).toEqual(['status', 'colour', 'urgent'])
  })
  it('keeps nothing of a list in which every value is unknown', () => {
    expect(parseQueueSearch({ channel: 'pigeon' })).toEqual({ filters: {}, dropped: ['channel'] })
  })
  it('never takes an id that could not be one', () => {
    expect(parseQueueSearch({ system: '<script>' }).filters).toEqual({})
  })
})
