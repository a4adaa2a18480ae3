import type { ClockKind, Language, PlanBody } from '@mesa/core'
import { clockName } from './clock-words.ts'
import { formatCount, formatList, formatTargetLength } from './formats.ts'
import type { Said } from './language.ts'
import type { WeeklyHours } from './parse-schedule.ts'
import { channelWords } from './reason-text.ts'
import { scheduleInSentence } from './schedule-text.ts'

export const clockKinds: readonly ClockKind[] = ['first_response', 'next_response', 'resolution']
export const planDefaults = { reopenDays: 14, autoCloseDays: 7 } as const

type Row = keyof PlanBody['targets']
type TargetSet = PlanBody['targets'][Row]

const rowNames: Record<Language, Record<Row, string>> = {
  es: { urgent: 'Urgentes', other: 'Los demás' },
  en: { urgent: 'Urgent ones', other: 'All others' },
}

const nothingPromised: Record<Language, string> = {
  es: 'No promete tiempos: se atiende por orden de llegada.',
  en: 'It promises no times: reports are attended in order of arrival.',
}

const within: Record<Language, string> = { es: 'en', en: 'within' }
const noPromise: Record<Language, string> = { es: 'sin promesa de tiempo', en: 'no promised time' }

const promised = (set: TargetSet): ClockKind[] => clockKinds.filter((clock) => set[clock])

/** `primera respuesta en 2 horas hábiles y solución en 8 horas hábiles`. */
function targetsText(language: Language, set: TargetSet): string {
  const said = promised(set).flatMap((clock) => {
    const target = set[clock]
    const name = clockName(language, clock).toLocaleLowerCase(language)
    return target ? [`${name} ${within[language]} ${formatTargetLength(language, target)}`] : []
  })
  return said.length === 0 ? noPromise[language] : formatList(language, said)
}

const countsWorking = (set: TargetSet): boolean => clockKinds.some((clock) => set[clock]?.clock === 'working')

/** The working hours are told once, where they first count. */
function promiseSentences(language: Language, { urgent, other }: PlanBody['targets'], hours: string): string[] {
  if (promised(urgent).length === 0 && promised(other).length === 0) return [nothingPromised[language]]
  const firstWorking: Row | null = countsWorking(urgent) ? 'urgent' : countsWorking(other) ? 'other' : null
  return (['urgent', 'other'] as const).map((row) => {
    const set = row === 'urgent' ? urgent : other
    const counted = row === firstWorking && hours !== '' ? `, ${hours}` : ''
    return `${rowNames[language][row]}: ${targetsText(language, set)}${counted}.`
  })
}

type Allowance = NonNullable<PlanBody['allowance']>

const periods: Record<Language, Record<Allowance['per'], string>> = {
  es: { month: 'al mes', year: 'al año', policy: 'en toda la vigencia' },
  en: { month: 'a month', year: 'a year', policy: 'over its whole period' },
}

/** `10 reportes al mes`, `1 incident a year`. */
export function allowanceText(language: Language, { incidents, per }: Allowance): string {
  const word = language === 'es' ? 'reporte' : 'incident'
  return `${formatCount(language, incidents)} ${word}${incidents === 1 ? '' : 's'} ${periods[language][per]}`
}

const included: Said<Allowance | undefined> = {
  es: (allowance) => (allowance ? `Incluye ${allowanceText('es', allowance)}.` : 'Incluye todos los reportes.'),
  en: (allowance) => (allowance ? `It includes ${allowanceText('en', allowance)}.` : 'It includes all incidents.'),
}

const perEvent: Record<Language, string> = {
  es: 'Cada reporte se cobra aparte y se atiende cuando el cliente acepta el costo.',
  en: 'Each report is charged and is attended once the customer accepts the cost.',
}

const byChannels: Said<string> = {
  es: (channels) => `Solo por ${channels}.`,
  en: (channels) => `Only by ${channels}.`,
}

const updates: Record<Language, string> = {
  es: 'Incluye las versiones nuevas de los sistemas.',
  en: 'It includes new versions of the systems.',
}

const days = (language: Language, count: number): string => {
  const word = language === 'es' ? ['día', 'días'] : ['day', 'days']
  return `${formatCount(language, count)} ${count === 1 ? word[0] : word[1]}`
}

const afterwards: Said<{ reopen: number; close: number }> = {
  es: ({ reopen, close }) =>
    `Un reporte resuelto se cierra solo a los ${days('es', close)}; la respuesta del cliente lo reabre durante ${days('es', reopen)}.`,
  en: ({ reopen, close }) =>
    `A resolved report closes by itself after ${days('en', close)}; the customer’s answer reopens it for ${days('en', reopen)}.`,
}

const retired: Record<Language, string> = { es: 'Ya no se ofrece.', en: 'It is no longer offered.' }

/**
 * A plan as sentences that a customer would read in a contract (R14 to R18): `Urgentes: primera respuesta en 2 horas
 * hábiles, lun–vie 9–13 y 15–19, sáb 9–14.` The hours are those of its calendar; null while none is chosen.
 */
export function planSentences(language: Language, body: PlanBody, weekly: WeeklyHours | null): string[] {
  const { kind, targets, allowance, channels, grantsUpdates, active } = body
  const hours = weekly ? scheduleInSentence(language, weekly) : ''
  const words = channels?.map((channel) => channelWords[language][channel])
  return [
    ...(kind === 'per_event' ? [perEvent[language]] : []),
    ...promiseSentences(language, targets, hours),
    ...(kind === 'policy' ? [included[language](allowance)] : []),
    ...(words && words.length > 0 ? [byChannels[language](formatList(language, words, 'or'))] : []),
    ...(grantsUpdates ? [updates[language]] : []),
    afterwards[language]({
      reopen: body.reopenDays ?? planDefaults.reopenDays,
      close: body.autoCloseDays ?? planDefaults.autoCloseDays,
    }),
    ...(active ? [] : [retired[language]]),
  ]
}
