import type { Language, PromiseFacts } from '@mesa/core'
import { formatTargetLength } from './formats.ts'
import { formatAtTime, formatSpokenInstant, formatTime, formatZone, isSameDay } from './instants.ts'
import type { Said } from './language.ts'
import { type OpeningHoursGroup, openingHoursText } from './opening-hours-text.ts'

type DuePromise = Extract<PromiseFacts, { kind: 'due' }>
type NoPromise = Extract<PromiseFacts, { kind: 'none' }>

/** From when and where a promise is told; "today" is the day of `now` (epoch ms) in the zone. */
export interface PromiseTelling {
  timezone: string
  now: number
  /** When the desk attends, for whoever is attended in order of arrival. */
  openingHours?: readonly OpeningHoursGroup[]
}

/** The report came outside opening hours and its time has not begun to count yet. */
export const countsLater = (facts: PromiseFacts, now: number): boolean =>
  facts.kind === 'due' && facts.countsFrom > facts.receivedAt && facts.countsFrom > now

/** Whoever is promised no hour and is not offered something else first waits for their turn. */
export const isByArrival = (facts: PromiseFacts): boolean =>
  facts.kind === 'none' &&
  ['account_not_known', 'system_not_known', 'site_not_known', 'plan_promises_nothing'].includes(facts.because)

/**
 * What a customer is told of the first response, as whole sentences: to read out on the phone, after the web form and in
 * mails (R14 to R17, R19). An hour always comes with its day, its zone and how it was counted.
 */
export function promiseSentence(language: Language, facts: PromiseFacts, telling: PromiseTelling): string {
  if (facts.kind === 'none') return noPromiseSentence(language, facts, telling)
  const spoken = { ...telling, facts }
  if (facts.dueAt <= telling.now) return overdue[language](spoken)
  return countsLater(facts, telling.now) ? dueLater[language](spoken) : due[language](spoken)
}

type Due = Said<PromiseTelling & { facts: DuePromise }>

const due: Due = {
  es: ({ facts, ...telling }) =>
    `Le respondemos a más tardar ${formatSpokenInstant('es', { ...telling, at: facts.dueAt })}, ${terms('es', facts, telling)}.`,
  en: ({ facts, ...telling }) =>
    `You will have an answer by ${formatSpokenInstant('en', { ...telling, at: facts.dueAt })}, ${terms('en', facts, telling)}.`,
}

const dueLater: Due = {
  es: ({ facts, ...telling }) =>
    `El plazo empieza a contar ${formatSpokenInstant('es', { ...telling, at: facts.countsFrom })}; le respondemos a más tardar ${dueAfterStart('es', facts, telling)}, ${terms('es', facts, telling)}.`,
  en: ({ facts, ...telling }) =>
    `The time starts to count at ${formatSpokenInstant('en', { ...telling, at: facts.countsFrom })}; you will have an answer by ${dueAfterStart('en', facts, telling)}, ${terms('en', facts, telling)}.`,
}

const overdue: Due = {
  es: ({ facts, ...telling }) =>
    `El plazo para responderle venció ${formatSpokenInstant('es', { ...telling, at: facts.dueAt })}, ${terms('es', facts, telling)}.`,
  en: ({ facts, ...telling }) =>
    `Your answer was due at ${formatSpokenInstant('en', { ...telling, at: facts.dueAt })}, ${terms('en', facts, telling)}.`,
}

/** The day is not said twice where counting starts and ends on the same one. */
function dueAfterStart(language: Language, { countsFrom, dueAt }: DuePromise, telling: PromiseTelling): string {
  const facts = { ...telling, at: dueAt }
  if (!isSameDay(telling.timezone, countsFrom, dueAt)) return formatSpokenInstant(language, facts)
  if (language === 'es') return `ese mismo día ${formatAtTime('es', facts)}`
  return `${formatTime('en', facts)} that same day`
}

/** `hora de Hermosillo (2 horas hábiles, póliza Premium)`. */
function terms(language: Language, { target, planName }: DuePromise, { timezone }: PromiseTelling): string {
  const plan = language === 'es' ? `póliza ${planName}` : `${planName} policy`
  return `${formatZone(language, timezone)} (${formatTargetLength(language, target)}, ${plan})`
}

const because: { [Code in NoPromise['because']]: Said<NoPromise> } = {
  account_not_known: {
    es: () => 'Todavía no identificamos con qué póliza cuenta, por eso no podemos decirle una hora.',
    en: () => 'We do not know your policy yet, so we cannot tell you a time.',
  },
  system_not_known: {
    es: () => 'Todavía no identificamos de qué sistema se trata, por eso no podemos decirle una hora.',
    en: () => 'We do not know yet which system it is about, so we cannot tell you a time.',
  },
  account_has_no_policy: {
    es: () => 'Su empresa no tiene una póliza de soporte.',
    en: () => 'Your company has no support policy.',
  },
  policy_expired: {
    es: (facts) => `${policy('es', facts, 'Su')} ya venció.`,
    en: (facts) => `${policy('en', facts, 'Your')} has expired.`,
  },
  policy_not_begun: {
    es: (facts) => `${policy('es', facts, 'Su')} todavía no empieza.`,
    en: (facts) => `${policy('en', facts, 'Your')} has not begun yet.`,
  },
  policy_suspended: {
    es: (facts) => `${policy('es', facts, 'Su')} está suspendida.`,
    en: (facts) => `${policy('en', facts, 'Your')} is suspended.`,
  },
  system_not_contracted: {
    es: (facts) => `${system('es', facts)} no está incluido en ${policy('es', facts, 'su')}.`,
    en: (facts) => `${system('en', facts)} is not included in ${policy('en', facts, 'your')}.`,
  },
  site_not_known: {
    es: () => 'Todavía no identificamos desde qué sitio reporta, por eso no podemos decirle una hora.',
    en: () => 'We do not know yet from which site you report, so we cannot tell you a time.',
  },
  site_not_covered: {
    es: (facts) => `${policy('es', facts, 'Su')} no incluye ese sitio.`,
    en: (facts) => `${policy('en', facts, 'Your')} does not include that site.`,
  },
  allowance_used_up: {
    es: (facts) => `${policy('es', facts, 'Su')} ya usó los reportes que incluye en este periodo.`,
    en: (facts) => `${policy('en', facts, 'Your')} has used up the incidents that it includes in this period.`,
  },
  allowance_left: covered(),
  payment_overdue: {
    es: (facts) => `${policy('es', facts, 'Su')} tiene un adeudo y por ahora no cubre reportes.`,
    en: (facts) => `${policy('en', facts, 'Your')} has an overdue payment and covers no reports for now.`,
  },
  channel_not_included: {
    es: (facts) => `${policy('es', facts, 'Su')} no incluye reportes por este medio.`,
    en: (facts) => `${policy('en', facts, 'Your')} does not include reports by this way.`,
  },
  charged_per_event: {
    es: () =>
      'Su reporte se atiende como servicio por evento: antes de empezar le enviamos el costo, y nada se cobra sin que usted lo acepte.',
    en: () =>
      'Your report is attended as a per-event service: we send you the cost before we start, and nothing is charged unless you accept it.',
  },
  plan_promises_nothing: {
    es: ({ planName }) =>
      `Su póliza${planName === null ? '' : ` ${planName}`} no incluye un tiempo de respuesta comprometido.`,
    en: ({ planName }) => `Your ${planName === null ? '' : `${planName} `}policy includes no promised response time.`,
  },
  policy_in_force: covered(),
  system_contracted: covered(),
}

/** Covered, and nothing is owed: the call itself was the answer. */
function covered(): Said<NoPromise> {
  return {
    es: (facts) => `Su reporte está cubierto por ${policy('es', facts, 'su')}.`,
    en: (facts) => `Your report is covered by ${policy('en', facts, 'your')}.`,
  }
}

const policy = (language: Language, { policyNumber }: NoPromise, whose: string): string =>
  `${whose} ${language === 'es' ? 'póliza' : 'policy'}${policyNumber === null ? '' : ` ${policyNumber}`}`

function system(language: Language, { systemName }: NoPromise): string {
  if (language === 'es') return systemName === null ? 'El sistema' : `El sistema ${systemName}`
  return systemName ?? 'The system'
}

const offer: Record<Language, string> = {
  es: 'Nuestra área comercial le enviará una opción para atenderlo; nada se cobra sin que usted lo acepte.',
  en: 'Our commercial area will send you a way to have it attended; nothing is charged unless you accept it.',
}

function byArrival(language: Language, { openingHours = [], timezone }: PromiseTelling): string {
  const hours = openingHoursText(language, openingHours)
  const turn =
    language === 'es' ? 'Atendemos su reporte por orden de llegada' : 'We attend your report in order of arrival'
  return hours === '' ? `${turn}.` : `${turn}, ${hours}, ${formatZone(language, timezone)}.`
}

const offered: readonly NoPromise['because'][] = [
  'account_has_no_policy',
  'policy_expired',
  'policy_not_begun',
  'policy_suspended',
  'system_not_contracted',
  'channel_not_included',
  'site_not_covered',
  'allowance_used_up',
]

function noPromiseSentence(language: Language, facts: NoPromise, telling: PromiseTelling): string {
  const said = because[facts.because][language](facts)
  if (offered.includes(facts.because)) return `${said} ${offer[language]}`
  return isByArrival(facts) ? `${said} ${byArrival(language, telling)}` : said
}
