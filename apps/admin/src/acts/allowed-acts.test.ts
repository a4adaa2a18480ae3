import { hasPermission, incidentStatuses, type Permission, permissions, roles } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { allowedStatusActs } from './allowed-acts.ts'

const all = Object.keys(permissions) as Permission[]

describe('a status offers what it allows', () => {
  it('closes only what is resolved', () => {
    expect(incidentStatuses.filter((status) => allowedStatusActs(status, all).includes('close'))).toEqual(['resolved'])
  })
  it('reopens only what has ended', () => {
    expect(incidentStatuses.filter((status) => allowedStatusActs(status, all).includes('reopen'))).toEqual([
      'resolved',
      'closed',
      'cancelled',
    ])
  })
  it('offers nothing to a role that only watches', () => {
    const watching = roles.filter((role) => !hasPermission(role, 'incident.resolve'))
    for (const role of watching) {
      const may = all.filter((permission) => hasPermission(role, permission))
      expect(allowedStatusActs('new', may)).toEqual([])
    }
  })
})
