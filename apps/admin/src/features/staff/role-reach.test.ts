import { permissions } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { type PermissionMatrix, reachOf, roleChange, stateOf } from './role-reach.ts'

const matrix: PermissionMatrix = permissions

describe('what a role may do', () => {
  it('leaves out what everybody may', () => {
    expect(reachOf(matrix, 'quality')).toEqual([])
    expect(reachOf(matrix, 'commercial')).toEqual(['policies.keep', 'customers.keep'])
  })
  it('says what is gained and lost with another', () => {
    expect(roleChange(matrix, 'commercial', 'quality')).toEqual({
      gained: [],
      lost: ['policies.keep', 'customers.keep'],
    })
    expect(roleChange(matrix, 'support_chief', 'admin').gained).toEqual(['rules.keep', 'policies.keep', 'staff.keep'])
    expect(roleChange(matrix, 'admin', 'admin')).toEqual({ gained: [], lost: [] })
  })
})

it('says where somebody stands', () => {
  const person = { active: true, lastSignInAt: null, linkUntil: null }
  expect(stateOf(person)).toBe('not_entered')
  expect(stateOf({ ...person, linkUntil: 5 as never })).toBe('invited')
  expect(stateOf({ ...person, lastSignInAt: 5 as never, linkUntil: 9 as never })).toBe('active')
  expect(stateOf({ ...person, active: false, lastSignInAt: 5 as never })).toBe('inactive')
})
