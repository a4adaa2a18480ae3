import type { ClockKind, Language, RebaseCause, RebaseMode } from '@mesa/core'

const clocks: Record<Language, Record<ClockKind, string>> = {
  es: { first_response: 'Primera respuesta', next_response: 'Siguiente respuesta', resolution: 'Solución' },
  en: { first_response: 'First response', next_response: 'Next response', resolution: 'Resolution' },
}

/** The promise that a clock runs for. */
export const clockName = (language: Language, kind: ClockKind): string => clocks[language][kind]

const causes: Record<Language, Record<RebaseCause, string>> = {
  es: {
    urgency_set: 'se marcó urgente',
    urgency_withdrawn: 'se quitó la urgencia',
    account_corrected: 'se corrigió el cliente',
    system_corrected: 'se corrigió el sistema',
    site_corrected: 'se corrigió el sitio',
    coverage_decided: 'se decidió la cobertura',
    earlier_if_not_urgent: 'sin la urgencia vencería antes',
  },
  en: {
    urgency_set: 'it was marked urgent',
    urgency_withdrawn: 'its urgency was withdrawn',
    account_corrected: 'the account was corrected',
    system_corrected: 'the system was corrected',
    site_corrected: 'the site was corrected',
    coverage_decided: 'its coverage was decided',
    earlier_if_not_urgent: 'without the urgency it would be due earlier',
  },
}

/** What happened that changed a promise, for the middle of a sentence. */
export const rebaseCauseText = (language: Language, cause: RebaseCause): string => causes[language][cause]

const modes: Record<Language, Record<RebaseMode, string>> = {
  es: {
    from_start: 'cuenta desde el inicio y conserva las pausas',
    from_now: 'cuenta de nuevo desde ese momento',
    keep_used: 'conserva lo que ya contó',
  },
  en: {
    from_start: 'counts from the start and keeps its pauses',
    from_now: 'counts anew from that moment',
    keep_used: 'keeps what had counted',
  },
}

/** What became of the time that had counted (sla.md, "Changes while a clock runs"). */
export const rebaseModeText = (language: Language, mode: RebaseMode): string => modes[language][mode]
