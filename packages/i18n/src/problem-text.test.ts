import { recordProblemCodes } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { problemText } from './problem-text.ts'

/** Every fact that any sentence asks for. */
const params = {
  limit: 40,
  min: 1,
  max: 9,
  kind: 'plan',
  name: 'Premium',
  number: 'P-7',
  account: 'Grupo Yaqui',
  contact: 'Rosa Duarte',
  of: '+526622143310',
  from: '2028-02-29',
  to: '2028-02-28',
  address: 'rosa@',
  phone: '12',
  taxId: 'X',
  domain: 'gmail.com',
  incidents: 2,
  count: 3,
  urgent: 9,
  other: 1,
}

describe('each problem of a record is a sentence that says what to do', () => {
  it.each(recordProblemCodes)('%s', (code) => {
    for (const language of ['es', 'en'] as const) {
      const text = problemText(language, { code, params })
      expect(text).toMatch(/^[«“\p{Lu}+\d].{12,}\.$/u)
      expect(text).not.toMatch(/undefined|NaN|null|Invalid/)
    }
  })
  it('names whose a telephone is already', () => {
    expect(problemText('es', { code: 'phone_taken', params })).toBe(
      '662 214 3310 también es de Rosa Duarte, de Grupo Yaqui. Sus llamadas no se podrán atribuir a una sola persona.',
    )
  })
  it('counts one as one', () => {
    expect(problemText('es', { code: 'owns_incidents', params: { incidents: 1 } })).toContain('un reporte abierto')
    expect(problemText('en', { code: 'out_of_range', params: { max: 9 } })).toBe('Enter a number 9 or less.')
  })
})
