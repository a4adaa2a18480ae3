import { msg } from '@lingui/core/macro'
import type { PolicyBody } from '@mesa/core'
import type { RecordParts } from '../../ui/record-editor.ts'
import { PolicyEditor } from './policy-editor.tsx'
import { PolicySentence } from './policy-sentence.tsx'
import { PolicySystems } from './policy-systems.tsx'
import { PolicyUsePanel } from './policy-use.tsx'
import { usePolicyValueWords } from './use-policy-value-words.ts'

/** A policy always begins as a proposal of the server; this is what a form shows without one. */
const emptyPolicy = (): PolicyBody => ({
  number: '',
  accountId: '',
  planVersionId: '',
  from: '' as PolicyBody['from'],
  to: '' as PolicyBody['to'],
  state: 'active',
  systemIds: [],
})

/** Everything that policies add to the page that all records share. */
export const policyEditor: RecordParts<'policy'> = {
  Editor: PolicyEditor,
  Sentence: PolicySentence,
  panels: [
    { tab: 'systems', label: msg`Sistemas`, Panel: PolicySystems },
    { tab: 'use', label: msg`Consumo`, Panel: PolicyUsePanel },
  ],
  emptyBody: emptyPolicy,
  pathWords: {
    number: msg`Número`,
    accountId: msg`Cliente`,
    planVersionId: msg`Plan`,
    from: msg`Desde`,
    to: msg`Hasta`,
    state: msg`Estado`,
    systemIds: msg`Sistemas cubiertos`,
    siteIds: msg`Sitios cubiertos`,
    allowance: msg`Reportes incluidos`,
    'allowance.incidents': msg`Reportes incluidos`,
    'allowance.per': msg`Reportes incluidos, periodo`,
    payment: msg`Pago`,
    'payment.state': msg`Pago`,
    'payment.since': msg`Adeudo desde`,
    renews: msg`Renueva a`,
  },
  useValueWords: usePolicyValueWords,
}

export const policyRecord = {
  kind: 'policy' as const,
  family: 'policies' as const,
  words: {
    title: msg`Pólizas`,
    create: msg`Nueva póliza`,
    purpose: msg`Una póliza dice a qué cliente, con qué plan, qué sistemas y desde cuándo hasta cuándo se le atiende.`,
  },
  parts: policyEditor,
}
