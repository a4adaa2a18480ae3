import type { Recipient } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { parseRecipient, recipientKey } from './recipients.ts'

describe('whom a step tells, as one word', () => {
  it.each<Recipient>([
    { to: 'advisor' },
    { to: 'all_areas' },
    { to: 'role', role: 'support_chief' },
    { to: 'area', areaId: 'calidad:norte' },
    { to: 'user', userId: 'u1' },
  ])('reads $to back', (recipient) => {
    expect(parseRecipient(recipientKey(recipient))).toEqual(recipient)
  })

  it('reads nothing out of what is no recipient', () => {
    expect(parseRecipient('')).toBeNull()
    expect(parseRecipient('role:')).toBeNull()
    expect(parseRecipient('planet:mars')).toBeNull()
  })
})
