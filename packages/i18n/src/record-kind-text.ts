import type { Language, RecordKind } from '@mesa/core'

/** What a record of each kind is called, with the article that a sentence needs. */
const kindWords: Record<Language, Record<RecordKind, string>> = {
  es: {
    calendar: 'ese calendario',
    plan: 'ese plan',
    policy: 'esa póliza',
    criterion: 'ese criterio',
    ladder: 'ese escalamiento',
    objectives: 'esos objetivos',
    area: 'esa área',
    system: 'ese sistema',
    advisor: 'esa persona',
    account: 'ese cliente',
    contact: 'ese contacto',
  },
  en: {
    calendar: 'that calendar',
    plan: 'that plan',
    policy: 'that policy',
    criterion: 'that criterion',
    ladder: 'that escalation',
    objectives: 'those objectives',
    area: 'that area',
    system: 'that system',
    advisor: 'that person',
    account: 'that account',
    contact: 'that contact',
  },
}

/** `esa póliza`; any record for a kind that is not known. */
export const thatRecord = (language: Language, kind: string | number | undefined): string =>
  kindWords[language][kind as RecordKind] ?? { es: 'ese registro', en: 'that record' }[language]
