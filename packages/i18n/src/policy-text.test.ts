import type { PlainDate, SiteId, SystemId } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { allowanceText, type PolicyTelling, policySentences } from './policy-text.ts'

const day = (text: string) => text as PlainDate
const names: Record<string, string> = { facturacion: 'Facturación', nomina: 'Nómina', hmo: 'Hermosillo' }
const policy: PolicyTelling = {
  accountName: 'Grupo Yaqui',
  plan: { name: 'Premium', version: 3, kind: 'policy' },
  from: day('2026-01-01'),
  to: day('2026-12-31'),
  state: 'active',
  systemIds: ['facturacion', 'nomina'] as SystemId[],
  allowance: { incidents: 10, per: 'month' },
  nameOf: (id) => names[id] ?? id,
}

describe('a contract reads as sentences', () => {
  it('says whom, since when, what and how much', () => {
    expect(policySentences('es', policy)).toEqual([
      'Grupo Yaqui tiene el plan Premium como decía en su versión 3, del 1 ene 2026 al 31 dic 2026, ambos días incluidos.',
      'Cubre Facturación y Nómina.',
      'Incluye 10 reportes al mes; los que pasen de ahí no quedan cubiertos.',
    ])
    expect(policySentences('en', policy)).toEqual([
      'Grupo Yaqui has the plan Premium as its version 3 says, from 1 Jan 2026 to 31 Dec 2026, both days included.',
      'It covers Facturación and Nómina.',
      'It includes 10 incidents a month; more than that are not covered.',
    ])
  })
  it('says what keeps it from covering', () => {
    const said = policySentences('es', {
      ...policy,
      state: 'suspended',
      siteIds: ['hmo'] as SiteId[],
      payment: { state: 'overdue', since: day('2026-10-01') },
    })
    expect(said).toContain('Está suspendida: mientras lo esté no cubre reportes nuevos.')
    expect(said).toContain('Vale solo en Hermosillo.')
    expect(said).toContain('Tiene un adeudo desde el 1 oct 2026: no cubre reportes nuevos hasta que se pague.')
  })
  it('says what is still missing in one that is being written', () => {
    const begun: PolicyTelling = { accountName: null, plan: null, allowance: null, nameOf: (id) => id }
    expect(policySentences('es', begun)).toEqual([
      'Falta decir de qué cliente es: falta elegir el plan.',
      'No cubre todavía ningún sistema.',
      'Incluye cualquier número de reportes.',
    ])
    expect(policySentences('en', begun)).toHaveLength(3)
  })
  it('says one as one', () => {
    expect(allowanceText('es', { incidents: 1, per: 'year' })).toBe('1 reporte al año')
    expect(allowanceText('en', { incidents: 1, per: 'policy' })).toBe('1 incident in its whole period')
  })
})
