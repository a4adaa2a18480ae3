import { describe, expect, it } from 'vitest'
import { formatPhone } from './formats.ts'
import { toE164 } from './phone-number.ts'

describe('telephone numbers as people type them', () => {
  it.each([
    ['662 214 3310', '+526622143310'],
    ['(662) 214-33-10', '+526622143310'],
    ['6622143310', '+526622143310'],
    ['52 662 214 3310', '+526622143310'],
    ['+52 662 214 3310', '+526622143310'],
    ['+52 1 662 214 3310', '+526622143310'],
    ['044 662 214 3310', '+526622143310'],
    ['01 662 214 3310', '+526622143310'],
    ['0052 662 214 3310', '+526622143310'],
    ['55.1234.5678', '+525512345678'],
    ['+1 (520) 555-0100', '+15205550100'],
    ['001 520 555 0100', '+15205550100'],
    ['+34 912 345 678', '+34912345678'],
  ])('%s is %s', (typed, stored) => expect(toE164(typed)).toBe(stored))

  it.each([
    '',
    '214 3310',
    '662 214 331',
    '662 214 33101',
    '+52 214 3310',
    '+0 123 456 789',
    '662 214 3310 ext. 4',
    'rosa',
  ])('%j is none, and stays as it was typed', (typed) => expect(toE164(typed)).toBeNull())

  it('what is shown can be typed again', () => {
    for (const stored of ['+526622143310', '+525512345678', '+15205550100', '+34912345678']) {
      expect(toE164(formatPhone(stored))).toBe(stored)
    }
  })
})
