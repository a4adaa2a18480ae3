import { t } from '@lingui/core/macro'
import type { ClockChange, ClockView, Preview } from '@mesa/api'
import type { Coverage, Language } from '@mesa/core'
import { clockName, formatInstant, formatTargetShort, reasonText, verdictText } from '@mesa/i18n'
import type { BoxFact } from '../ui/command-box/box-store.ts'

interface Told {
  language: Language
  timezone: string
  now: number
}

/** What a change does to the promise, line by line; nothing where it stays. */
export function previewFacts({ clocks, coverage, raisesLead, systemNames }: Preview, told: Told): BoxFact[] {
  const { language } = told
  return [
    ...clocks.filter(isAnotherPromise).map((change) => clockFact(change, told)),
    ...(coverage && isAnotherVerdict(coverage) ? [coverageFact(coverage, systemNames, language)] : []),
    ...(raisesLead ? [{ label: t`Oportunidad`, text: t`Se avisará al área comercial` }] : []),
  ]
}

/** The same instant under another number is no news to whoever changes it. */
const isAnotherPromise = ({ before, after }: ClockChange): boolean =>
  before?.dueAt !== after?.dueAt || before?.objective !== after?.objective || before?.state !== after?.state

const isAnotherVerdict = ({ before, after }: NonNullable<Preview['coverage']>): boolean =>
  JSON.stringify([before.verdict, before.reasons]) !== JSON.stringify([after.verdict, after.reasons])

function clockFact({ kind, before, after }: ClockChange, told: Told): BoxFact {
  const label = clockName(told.language, kind)
  const wasPromised = before !== null && !before.objective
  const isLost = after === null || (after.objective && wasPromised)
  return { label, text: clockText(before, after, told), isGrave: isLost || isPast(after, told) }
}

const isPast = (clock: ClockView | null, { now }: Told): boolean =>
  clock !== null && clock.dueAt !== null && clock.dueAt < now

function clockText(before: ClockView | null, after: ClockView | null, told: Told): string {
  const was = before?.objective ? null : instantOf(before, told)
  if (!after) return was === null ? t`ya no contará` : t`vencía ${was}; ya no contará`
  const length = after.target ? formatTargetShort(told.language, after.target) : ''
  const becomes = instantOf(after, told)
  if (after.objective) return objectiveText(was, becomes ?? length)
  return becomes === null ? t`contará ${length}` : promiseText(was, `${becomes} (${length})`, isPast(after, told))
}

const objectiveText = (was: string | null, aim: string): string =>
  was === null
    ? t`sin promesa; objetivo interno ${aim}`
    : t`vencía ${was}; quedará sin promesa, con objetivo interno ${aim}`

function promiseText(was: string | null, becomes: string, isLate: boolean): string {
  if (was === null) return isLate ? t`habrá vencido ${becomes}` : t`vencerá ${becomes}`
  return isLate ? t`vencía ${was}; habrá vencido ${becomes}` : t`vencía ${was}; vencerá ${becomes}`
}

const instantOf = (clock: ClockView | null, { language, timezone, now }: Told): string | null =>
  clock?.dueAt ? formatInstant(language, { at: clock.dueAt, timezone, now }) : null

/** Verdict with the reason that decided it. */
function verdictOf({ verdict, reasons }: Coverage, names: Record<string, string>, language: Language): string {
  const deciding = reasons.at(-1)
  return deciding
    ? `${verdictText(language, verdict)} (${reasonText(language, deciding, names)})`
    : verdictText(language, verdict)
}

function coverageFact(
  { before, after }: NonNullable<Preview['coverage']>,
  names: Record<string, string>,
  language: Language,
): BoxFact {
  const [was, becomes] = [verdictOf(before, names, language), verdictOf(after, names, language)]
  const isGrave = after.verdict === 'not_covered' && before.verdict !== 'not_covered'
  return { label: t`Cobertura`, text: t`era: ${was}. Será: ${becomes}`, isGrave }
}
