import { t } from '@lingui/core/macro'
import type { ExplanationView, RebaseView } from '@mesa/api'
import type { Language } from '@mesa/core'
import {
  formatDuration,
  formatHours,
  formatInstant,
  formatInstantShort,
  formatList,
  formatTargetShort,
  formatTime,
  formatWeekdayTime,
  isSameDay,
  rebaseCauseText,
  rebaseModeText,
} from '@mesa/i18n'
import { lengthOf, type Stretch, type StretchKind, wholeMinutes } from './stretches.ts'

export interface Told {
  language: Language
  timezone: string
  now: number
}

const MINUTE_MS = 60_000
const WEEK_MS = 7 * 86_400_000

export const kindWord = (kind: StretchKind): string =>
  ({
    counted: t`Contó`,
    ahead: t`Contará`,
    closed: t`Cerrado`,
    paused: t`En pausa`,
    set_aside: t`Descartado`,
    past: t`Vencido`,
  })[kind]

/** The hour alone while the whole ruler lies in one day; the weekday where the day changes, or `always`. */
export function scaleTime({ language, timezone }: Told, span: { from: number; to: number }, at: number): string {
  if (isSameDay(timezone, span.from, span.to)) return formatTime(language, { at, timezone })
  return formatWeekdayTime(language, { at, timezone, withDate: span.to - span.from >= WEEK_MS })
}

const counts = ({ kind }: Stretch): boolean => kind === 'counted' || kind === 'ahead'

/** How much each stretch adds to the sum, in whole minutes; those that do not count add nothing. */
export function minutesOf(stretches: readonly Stretch[]): number[] {
  const minutes = wholeMinutes(stretches.filter(counts).map(lengthOf))
  let next = 0
  return stretches.map((stretch) => (counts(stretch) ? (minutes[next++] ?? 0) : 0))
}

const sumOf = (minutes: readonly number[]): string =>
  minutes
    .filter((each) => each > 0)
    .map(formatHours)
    .join(' + ')

/** `Contó 20 min; faltan 10 min + 1 h 30 = 2 h`. With what is still ahead it equals the target to the minute. */
export function sumText({ explanation, clock }: ExplanationView, stretches: readonly Stretch[], { language }: Told) {
  const minutes = minutesOf(stretches)
  const partsOf = (kind: StretchKind) => minutes.filter((_, index) => stretches[index]?.kind === kind)
  const [counted, ahead] = [partsOf('counted'), partsOf('ahead')]
  const whole = formatHours(minutes.reduce((sum, each) => sum + each, 0))
  const [before, after] = [sumOf(counted) || t`0 min`, sumOf(ahead)]
  const target = clock.target ? formatTargetShort(language, clock.target) : ''
  const { verdict, remainingMs } = explanation.reading
  if (after !== '') {
    return sumOf(counted) === '' ? t`Faltan ${after} = ${whole}` : t`Contó ${before}; faltan ${after} = ${whole}`
  }
  if (verdict?.result === 'met') return t`Contó ${before} de ${target}`
  if (verdict) return counted.filter(Boolean).length > 1 ? t`Contó ${before} = ${whole}` : t`Contó ${before}`
  const left = formatHours(Math.round(remainingMs / MINUTE_MS))
  return t`Contó ${before}; faltan ${left} de ${target}`
}

/** Under a stretch, as short as the ruler allows. */
export function stretchLabel(
  { kind, holidays, ...stretch }: Stretch & { minutes: number; isBreak: boolean },
  told: Told,
) {
  const length = formatHours(Math.round(lengthOf(stretch) / MINUTE_MS))
  if (kind === 'past') return `+${formatDuration(told.language, lengthOf(stretch))}`
  if (stretch.isBreak) return `≈ ${formatHours(Math.round(lengthOf(stretch) / MINUTE_MS / 60) * 60)}`
  if (kind === 'closed') {
    const holiday = holidays[0]
    return holiday ? t`cerrado ${length}, ${holiday}` : t`cerrado ${length}`
  }
  if (kind === 'paused') return t`pausa ${length}`
  return kind === 'set_aside' ? t`descartado ${length}` : formatHours(stretch.minutes)
}

/** Why a stretch counts or does not. */
export function stretchReason(stretch: Stretch, view: ExplanationView, { language }: Told): string {
  switch (stretch.kind) {
    case 'counted':
    case 'ahead':
      return view.clock.target?.clock === 'elapsed' ? t`Cuenta a toda hora` : t`En horario`
    case 'closed':
      return stretch.holidays.length > 0
        ? t`Fuera de horario; ${formatList(language, stretch.holidays)}`
        : t`Fuera de horario`
    case 'paused': {
      const by = view.pausedBy[stretch.from]?.by
      return by ? t`Espera al cliente (${by})` : t`Espera al cliente`
    }
    case 'set_aside':
      return t`Contaba hasta que el plazo empezó de nuevo`
    case 'past':
      return t`Pasado el plazo`
    default:
      return stretch.kind satisfies never
  }
}

/** What the last column but one says: minutes that count, or by how much it is late. */
export function countsText({ kind, ...stretch }: Stretch, minutes: number, { language }: Told): string {
  if (kind === 'past') return `+${formatDuration(language, lengthOf(stretch))}`
  return kind === 'counted' || kind === 'ahead' ? formatHours(minutes) : '0'
}

/** `10:40 se marcó urgente`: beside its diamond. */
export const rebaseLabel = ({ at, cause }: RebaseView, { language, timezone, now }: Told): string =>
  `${formatInstantShort(language, { at, timezone, now })} ${rebaseCauseText(language, cause)}`

/** `(Luis Soto): cuenta desde el inicio y conserva las pausas. Antes vencía jue 26 de nov, 09:55.` */
export function rebaseText(rebase: RebaseView, told: Told): string {
  const { language, timezone, now } = told
  const what = rebaseLabel(rebase, told)
  const mode = rebaseModeText(language, rebase.mode)
  const said = rebase.by ? t`${what} (${rebase.by}): ${mode}.` : t`${what}: ${mode}.`
  if (rebase.dueBefore === null) return said
  const before = formatInstant(language, { at: rebase.dueBefore, timezone, now })
  return t`${said} Antes vencía ${before}.`
}

/** With which versions it was judged, once it was. */
export function sealedText({ sealed }: ExplanationView, { language, timezone, now }: Told): string | null {
  if (!sealed) return null
  const at = formatInstant(language, { at: sealed.at, timezone, now })
  return sealed.result === 'met'
    ? t`Se juzgó cumplido ${at} con estas versiones; ya no cambia.`
    : t`Se juzgó vencido ${at} con estas versiones; ya no cambia.`
}
