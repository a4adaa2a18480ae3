import type { PlainDate, SiteId, SystemId } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { type PolicyTelling, policySentences } from './policy-text.ts'

const day = (text: string) => text as PlainDate
const names: Record<string, string> = { facturacion: 'Facturación', nomina: 'Nómina', hmo: 'Hermosillo' }
const policy: PolicyTelling = {
  accountName: 'Grupo Yaqui',
  plan: { name: 'Premium', version: 3 },
  from: day('2026-01-01'),
  to: day('2026-12-31'),
  state: 'active',
  systemIds: ['facturacion', 'nomina'] as SystemId[],
  nameOf: (id) => names[id] ?? id,
}

describe('a contract reads as sentences', () => {
  it('says whom, since when, what and how much', () => {
    expect(policySentences('es', policy)).toEqual([
      'Grupo Yaqui tiene el plan Premium como decía en su versión 3, del 1 ene 2026 al 31 dic 2026, ambos días incluidos.',
      'Cubre Facturación y Nómina.',
    ])
    expect(policySentences('en', policy)).toEqual([
      'Grupo Yaqui has the plan Premium as its version 3 says, from 1 Jan 2026 to 31 Dec 2026, both days included.',
      'It covers Facturación and Nómina.',
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
    const begun: PolicyTelling = { accountName: null, plan: null, nameOf: (id) => id }
    expect(policySentences('es', begun)).toEqual([
      'Falta decir de qué cliente es: falta elegir el plan.',
      'No cubre todavía ningún sistema.',
    ])
    expect(policySentences('en', begun)).toHaveLength(2)
  })
})
