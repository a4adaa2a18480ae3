import { describe, expect, it } from 'vitest'
import { asId, type SystemId } from '../ids.ts'
import { anIncident, at } from '../incident/incident-under-test.ts'
import { decideAcknowledgement } from './acknowledge.ts'
import { findSystem } from './classify.ts'
import { filterRuleOf } from './filter.ts'
import { identify } from './identify.ts'
import { thread } from './thread.ts'

const contact = (contactId: string, accountId: string) => ({
  contactId: asId<never>(contactId),
  accountId: asId<never>(accountId),
})

describe('identify: who reports', () => {
  it('takes the one person that is known', () => {
    expect(identify([contact('rosa', 'yaqui')], [])).toEqual({ contactId: 'rosa', accountId: 'yaqui' })
  })
  it('never guesses among several, but knows the account they share', () => {
    expect(identify([contact('rosa', 'yaqui'), contact('luis', 'yaqui')], [])).toEqual({
      contactId: null,
      accountId: 'yaqui',
    })
    expect(identify([contact('rosa', 'yaqui'), contact('eva', 'norte')], [])).toEqual({
      contactId: null,
      accountId: null,
    })
  })
  it('takes a stranger from an account’s own domain for somebody of it', () => {
    expect(identify([], [asId('yaqui')])).toEqual({ contactId: null, accountId: 'yaqui' })
    expect(identify([], [asId('yaqui'), asId('norte')])).toEqual({ contactId: null, accountId: null })
  })
})

describe('thread: joining takes a token and a known sender (trust.md, attack 10)', () => {
  const incident = anIncident().state()
  const found = { incident, knownAddresses: new Set(['rosa@yaqui.example']) }
  it('joins for somebody who is known on the incident', () => {
    expect(thread({ address: 'rosa@yaqui.example' }, found, at('11:00'))).toEqual({
      kind: 'join',
      incidentId: incident.id,
    })
  })
  it('opens another one for a stranger, even with our own token', () => {
    expect(thread({ address: 'eve@evil.example' }, found, at('11:00'))).toEqual({
      kind: 'open',
      relatedTo: incident.id,
    })
    expect(thread({}, found, at('11:00'))).toEqual({ kind: 'open', relatedTo: incident.id })
  })
  it('opens a new one without a token', () => {
    expect(thread({ address: 'rosa@yaqui.example' }, undefined, at('11:00'))).toEqual({ kind: 'open', relatedTo: null })
  })
})

describe('classify: which system', () => {
  const systems = [
    { id: asId<SystemId>('nomina'), name: 'Nómina', aliases: ['timbrado de nómina', 'finiquito'], currentVersion: '5' },
    {
      id: asId<SystemId>('facturacion'),
      name: 'Facturación',
      aliases: ['factura', 'CFDI', 'SAT'],
      currentVersion: '7',
    },
  ]
  const both: SystemId[] = [asId('nomina'), asId('facturacion')]
  it('finds it by its words, accents and case aside', () => {
    expect(findSystem({ subject: 'ERROR EN NOMINA', text: '' }, systems, both)).toBe('nomina')
    expect(findSystem({ subject: 'No timbra', text: 'la factura la rechaza el sat' }, systems, both)).toBe(
      'facturacion',
    )
  })
  it('does not find it inside other words', () => {
    expect(findSystem({ subject: 'denominación', text: '' }, systems, both)).toBeNull()
  })
  it('takes the only installed one when no word tells', () => {
    expect(findSystem({ subject: 'No abre', text: '' }, systems, [asId('nomina')])).toBe('nomina')
    expect(findSystem({ subject: 'No abre', text: '' }, systems, both)).toBeNull()
  })
  it('R19: keeps a system that is named but not installed: the coverage has to say so', () => {
    expect(findSystem({ subject: 'Factura', text: '' }, systems, [asId('nomina')])).toBe('facturacion')
  })
})

describe('R3: a written report is acknowledged at once', () => {
  const facts = { isContact: true, ownAddresses: new Set(['soporte@cardon.example']), lastToAddressAt: null }
  const report = { kind: 'email', sender: { address: 'rosa@yaqui.example' }, receivedAt: at('11:00') } as const
  it('answers a known contact for each report, whole', () => {
    expect(decideAcknowledgement(report, { ...facts, lastToAddressAt: at('10:59') })).toBe('full')
  })
  it('answers others at most once an hour, without their words (L3)', () => {
    const stranger = { ...facts, isContact: false }
    expect(decideAcknowledgement(report, stranger)).toBe('short')
    expect(decideAcknowledgement(report, { ...stranger, lastToAddressAt: at('10:01') })).toBe('none')
    expect(decideAcknowledgement(report, { ...stranger, lastToAddressAt: at('10:00') })).toBe('short')
  })
  it('tells whoever was typed into a form no more than a stranger', () => {
    expect(decideAcknowledgement({ ...report, kind: 'web' }, facts)).toBe('short')
    expect(decideAcknowledgement({ ...report, kind: 'web' }, { ...facts, lastToAddressAt: at('10:30') })).toBe('none')
  })
  it('answers neither programs nor itself (RFC 3834)', () => {
    const automatic = { kind: 'auto_reply', marker: 'Auto-Submitted' } as const
    expect(decideAcknowledgement({ ...report, automatic }, facts)).toBe('none')
    expect(decideAcknowledgement({ ...report, sender: { address: 'soporte@cardon.example' } }, facts)).toBe('none')
    expect(decideAcknowledgement({ ...report, sender: {} }, facts)).toBe('none')
  })
  it('filters what only machines say about mail', () => {
    expect(filterRuleOf({ automatic: { kind: 'bounce', marker: 'multipart/report' } })).toBe('automatic.bounce')
    expect(filterRuleOf({ automatic: { kind: 'auto_reply', marker: 'x' } })).toBeUndefined()
    expect(filterRuleOf({})).toBeUndefined()
  })
})
