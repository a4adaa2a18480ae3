import type { Language, PolicyBody } from '@mesa/core'
import { formatList } from './formats.ts'
import { formatDate } from './instants.ts'

/** A contract's facts with the names that its ids stand for. Absent members are not decided yet. */
export interface PolicyTelling
  extends Partial<Pick<PolicyBody, 'number' | 'from' | 'to' | 'state' | 'systemIds' | 'siteIds' | 'payment'>> {
  accountName: string | null
  plan: { name: string; version: number } | null
  nameOf(id: string): string
}

/**
 * The contract as whole sentences, one a line: with whom, from when to when, what it covers, and what keeps it from
 * covering. What it promises is the plan's to say (`planSentences`).
 */
export function policySentences(language: Language, policy: PolicyTelling): string[] {
  return [
    whom[language](policy),
    systems[language](policy),
    sites[language](policy),
    state[language](policy),
    payment[language](policy),
  ].filter((sentence) => sentence !== null)
}

type Sentence = Record<Language, (policy: PolicyTelling) => string | null>

const whom: Sentence = {
  es: ({ accountName, plan, from, to }) => {
    const who = accountName ?? 'Falta decir de qué cliente es'
    if (!plan) return `${who}: falta elegir el plan.`
    const dates = from && to ? `, del ${formatDate('es', from)} al ${formatDate('es', to)}, ambos días incluidos` : ''
    return `${who} tiene el plan ${plan.name} como decía en su versión ${plan.version}${dates}.`
  },
  en: ({ accountName, plan, from, to }) => {
    const who = accountName ?? 'Whose it is has not been said'
    if (!plan) return `${who}: the plan is still to be chosen.`
    const dates = from && to ? `, from ${formatDate('en', from)} to ${formatDate('en', to)}, both days included` : ''
    return `${who} has the plan ${plan.name} as its version ${plan.version} says${dates}.`
  },
}

const named = (language: Language, { nameOf }: PolicyTelling, ids: readonly string[]): string =>
  formatList(language, ids.map(nameOf))

const systems: Sentence = {
  es: (policy) => {
    const ids = policy.systemIds
    if (ids === 'all') return 'Cubre todos los sistemas que el cliente tenga.'
    return ids && ids.length > 0 ? `Cubre ${named('es', policy, ids)}.` : 'No cubre todavía ningún sistema.'
  },
  en: (policy) => {
    const ids = policy.systemIds
    if (ids === 'all') return 'It covers every system that the account has.'
    return ids && ids.length > 0 ? `It covers ${named('en', policy, ids)}.` : 'It covers no system yet.'
  },
}

const sites: Sentence = {
  es: (policy) => {
    const ids = policy.siteIds
    if (ids === undefined || ids === 'all') return null
    return ids.length > 0 ? `Vale solo en ${named('es', policy, ids)}.` : 'No vale todavía en ningún sitio.'
  },
  en: (policy) => {
    const ids = policy.siteIds
    if (ids === undefined || ids === 'all') return null
    return ids.length > 0 ? `It holds only at ${named('en', policy, ids)}.` : 'It holds at no site yet.'
  },
}

const state: Sentence = {
  es: (policy) =>
    policy.state === 'suspended'
      ? 'Está suspendida: mientras lo esté no cubre reportes nuevos.'
      : policy.state === 'ended'
        ? 'Se dio por terminada: ya no cubre reportes nuevos.'
        : null,
  en: (policy) =>
    policy.state === 'suspended'
      ? 'It is suspended: while it is, it covers no new incidents.'
      : policy.state === 'ended'
        ? 'It was ended: it covers no new incidents any more.'
        : null,
}

const payment: Sentence = {
  es: ({ payment: paid }) =>
    paid?.state === 'overdue'
      ? `Tiene un adeudo desde el ${formatDate('es', paid.since)}: no cubre reportes nuevos hasta que se pague.`
      : null,
  en: ({ payment: paid }) =>
    paid?.state === 'overdue'
      ? `Its payment is overdue since ${formatDate('en', paid.since)}: it covers no new incidents until it is paid.`
      : null,
}
