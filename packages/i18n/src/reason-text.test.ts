import type { CoverageReason } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { reasonShort, reasonSide, reasonText } from './reason-text.ts'

const names = { produccion: 'Producción', facturacion: 'Facturación', nomina: 'Nómina' }
// Branded ids and days come from rows; here they are written out.
const reason = (facts: object) => facts as CoverageReason

describe('R16, R19: every reason of a coverage can be read aloud', () => {
  const expired = reason({ code: 'policy_expired', policyId: 'p', number: 'P-0042', on: '2026-10-31' })
  const notContracted = reason({
    code: 'system_not_contracted',
    systemId: 'produccion',
    policyId: 'p',
    number: 'P-0042',
    contracted: ['facturacion', 'nomina'],
  })
  it('names the policy and the day', () => {
    expect(reasonText('es', expired, names)).toBe('La póliza P-0042 venció el 31 oct 2026')
    expect(reasonText('en', expired, names)).toBe('Policy P-0042 expired on 31 Oct 2026')
  })
  it('names systems, never their ids', () => {
    expect(reasonText('es', notContracted, names)).toBe(
      'Producción no está entre los sistemas contratados (Facturación y Nómina)',
    )
  })
  it('has two words for a row', () => {
    expect(reasonShort('es', 'system_not_contracted')).toBe('sistema no contratado')
  })
  it('tells reasons for coverage from reasons against it', () => {
    expect(reasonSide('policy_in_force')).toBe('for')
    expect(reasonSide('policy_expired')).toBe('against')
    expect(reasonSide('plan_promises_nothing')).toBe('neutral')
  })
})
