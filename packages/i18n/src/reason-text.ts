import type { Allowance, ChannelKind, CoverageReason, CoverageVerdict, Language } from '@mesa/core'
import { formatList } from './formats.ts'
import { formatDate } from './instants.ts'
import type { Said } from './language.ts'

type ReasonCode = CoverageReason['code']
type ReasonOf<Code extends ReasonCode> = Extract<CoverageReason, { code: Code }>

/** A reason's facts with the names that its ids stand for. */
type ReasonFacts<Code extends ReasonCode> = ReasonOf<Code> & { nameOf: (id: string) => string }

export const channelWords: Record<Language, Record<ChannelKind, string>> = {
  es: { email: 'correo', phone: 'teléfono', web: 'formulario web', other: 'otro canal' },
  en: { email: 'e-mail', phone: 'phone', web: 'web form', other: 'another channel' },
}

const periodWords: Record<Language, Record<Allowance['per'], string>> = {
  es: { month: 'este mes', year: 'este año', policy: 'de su vigencia' },
  en: { month: 'this month', year: 'this year', policy: 'of its period' },
}

const sentences: { [Code in ReasonCode]: Said<ReasonFacts<Code>> } = {
  account_not_known: {
    es: () => 'Falta saber qué cliente reporta',
    en: () => 'Which account reports is not known yet',
  },
  system_not_known: {
    es: () => 'Falta saber de qué sistema se trata',
    en: () => 'Which system it is about is not known yet',
  },
  site_not_known: {
    es: () => 'Falta saber de qué sitio del cliente se trata',
    en: () => "Which of the account's sites it is about is not known yet",
  },
  site_not_covered: {
    es: ({ siteId, number, nameOf }) => `El sitio ${nameOf(siteId)} no está en la póliza ${number}`,
    en: ({ siteId, number, nameOf }) => `The site ${nameOf(siteId)} is not in policy ${number}`,
  },
  allowance_used_up: {
    es: ({ number, used, allowed, per }) =>
      `La póliza ${number} ya usó ${used} de ${allowed} reportes ${periodWords.es[per]}`,
    en: ({ number, used, allowed, per }) =>
      `Policy ${number} has used ${used} of ${allowed} incidents ${periodWords.en[per]}`,
  },
  allowance_left: {
    es: ({ left, allowed, per }) => `Quedan ${left} de ${allowed} reportes ${periodWords.es[per]}`,
    en: ({ left, allowed, per }) => `${left} of ${allowed} incidents left ${periodWords.en[per]}`,
  },
  payment_overdue: {
    es: ({ number, since }) => `La póliza ${number} tiene un adeudo desde el ${formatDate('es', since)}`,
    en: ({ number, since }) => `Policy ${number} has an overdue payment since ${formatDate('en', since)}`,
  },
  account_has_no_policy: { es: () => 'El cliente no tiene póliza', en: () => 'The account has no policy' },
  policy_expired: {
    es: ({ number, on }) => `La póliza ${number} venció el ${formatDate('es', on)}`,
    en: ({ number, on }) => `Policy ${number} expired on ${formatDate('en', on)}`,
  },
  policy_not_begun: {
    es: ({ number, from }) => `La póliza ${number} empieza el ${formatDate('es', from)}`,
    en: ({ number, from }) => `Policy ${number} begins on ${formatDate('en', from)}`,
  },
  policy_suspended: {
    es: ({ number }) => `La póliza ${number} está suspendida`,
    en: ({ number }) => `Policy ${number} is suspended`,
  },
  system_not_contracted: {
    es: ({ systemId, number, contracted, nameOf }) =>
      contracted.length === 0
        ? `${nameOf(systemId)} no está en la póliza ${number}`
        : `${nameOf(systemId)} no está entre los sistemas contratados (${formatList('es', contracted.map(nameOf))})`,
    en: ({ systemId, number, contracted, nameOf }) =>
      contracted.length === 0
        ? `${nameOf(systemId)} is not in policy ${number}`
        : `${nameOf(systemId)} is not among the contracted systems (${formatList('en', contracted.map(nameOf))})`,
  },
  channel_not_included: {
    es: ({ channel, number }) => `La póliza ${number} no incluye reportes por ${channelWords.es[channel]}`,
    en: ({ channel, number }) => `Policy ${number} does not include reports by ${channelWords.en[channel]}`,
  },
  policy_in_force: {
    es: ({ number, until }) => `Póliza ${number} vigente hasta el ${formatDate('es', until)}`,
    en: ({ number, until }) => `Policy ${number} in force until ${formatDate('en', until)}`,
  },
  system_contracted: {
    es: ({ systemId, nameOf }) => `Sistema contratado: ${nameOf(systemId)}`,
    en: ({ systemId, nameOf }) => `Contracted system: ${nameOf(systemId)}`,
  },
  charged_per_event: {
    es: ({ number }) => `El contrato ${number} cobra cada reporte; el cliente acepta antes el cargo`,
    en: ({ number }) => `Contract ${number} charges each report; the account accepts the charge first`,
  },
  plan_promises_nothing: {
    es: ({ planName }) => `La póliza ${planName} no incluye un tiempo de respuesta comprometido`,
    en: ({ planName }) => `The ${planName} plan includes no promised response time`,
  },
}

/** Why an incident is covered or not, one sentence per reason, without a full stop (R16, R19). */
export function reasonText(language: Language, reason: CoverageReason, systemNames: Record<string, string>): string {
  const facts = { ...reason, nameOf: (systemId: string) => systemNames[systemId] ?? systemId }
  // One table entry per code: the code that picks the sentence also fixes the facts' type.
  const say = sentences[reason.code][language] as (facts: object) => string
  return say(facts)
}

const shortReasons: { [Code in ReasonCode]: Record<Language, string> } = {
  account_not_known: { es: 'cliente sin identificar', en: 'account not known' },
  system_not_known: { es: 'sistema sin identificar', en: 'system not known' },
  site_not_known: { es: 'sitio sin identificar', en: 'site not known' },
  site_not_covered: { es: 'sitio no incluido', en: 'site not covered' },
  allowance_used_up: { es: 'reportes agotados', en: 'incidents used up' },
  allowance_left: { es: 'quedan reportes', en: 'incidents left' },
  payment_overdue: { es: 'adeudo', en: 'payment overdue' },
  account_has_no_policy: { es: 'sin póliza', en: 'no policy' },
  policy_expired: { es: 'póliza vencida', en: 'policy expired' },
  policy_not_begun: { es: 'póliza aún no empieza', en: 'policy not begun' },
  policy_suspended: { es: 'póliza suspendida', en: 'policy suspended' },
  system_not_contracted: { es: 'sistema no contratado', en: 'system not contracted' },
  channel_not_included: { es: 'canal no incluido', en: 'channel not included' },
  policy_in_force: { es: 'póliza vigente', en: 'policy in force' },
  system_contracted: { es: 'sistema contratado', en: 'system contracted' },
  charged_per_event: { es: 'cargo por aceptar', en: 'charge to accept' },
  plan_promises_nothing: { es: 'su plan no la incluye', en: 'not in its plan' },
}

/** The same in two or three words, where a row has no room for the sentence. */
export const reasonShort = (language: Language, code: ReasonCode): string => shortReasons[code][language]

const favourable: readonly ReasonCode[] = ['policy_in_force', 'system_contracted']
const neutral: readonly ReasonCode[] = ['charged_per_event', 'plan_promises_nothing', 'allowance_left']

/** Whether a reason speaks for coverage, against it, or only explains. */
export function reasonSide(code: ReasonCode): 'for' | 'against' | 'neutral' {
  if (favourable.includes(code)) return 'for'
  return neutral.includes(code) ? 'neutral' : 'against'
}

const verdicts: Record<CoverageVerdict, Record<Language, string>> = {
  covered: { es: 'Cubierto', en: 'Covered' },
  per_event: { es: 'Por evento', en: 'Per event' },
  not_covered: { es: 'No cubierto', en: 'Not covered' },
  unknown: { es: 'Cobertura por definir', en: 'Coverage not known yet' },
}

export const verdictText = (language: Language, verdict: CoverageVerdict): string => verdicts[verdict][language]
