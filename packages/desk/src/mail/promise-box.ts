import type { CoverageVerdict, Language, PromiseFacts } from '@mesa/core'
import {
  formatAtTime,
  formatSpokenInstant,
  formatTargetLength,
  formatZone,
  isSameDay,
  reasonShort,
  verdictText,
} from '@mesa/i18n'
import { toLine } from './harmless-text.ts'
import { mailWords } from './mail-words.ts'

/** Where and from when a mail tells instants. */
export interface Told {
  language: Language
  timezone: string
  now: number
}

/** The promised instant in large letters, with how it is counted; null where nothing is promised. */
export function promiseHeadline(
  promise: PromiseFacts,
  told: Told,
): { label: string; main: string; detail: string } | null {
  if (promise.kind === 'none') return null
  const { language, now, timezone } = told
  const { dueAt, countsFrom, target } = promise
  const words = mailWords[language]
  const start = { timezone, now, at: countsFrom }
  const when = isSameDay(timezone, countsFrom, dueAt)
    ? formatAtTime(language, start)
    : formatSpokenInstant(language, start)
  return {
    label: dueAt <= now ? words.answerWasDue : words.answerBy,
    main: formatSpokenInstant(language, { timezone, now, at: dueAt }),
    detail: `${formatTargetLength(language, target)} ${words.since(when)} · ${formatZone(language, timezone)}`,
  }
}

/** `Cubierto · póliza Premium P-0042 · Facturación`; for what is not covered, why. */
export function coverageLine(language: Language, verdict: CoverageVerdict, promise: PromiseFacts): string {
  const { planName, policyNumber, systemName } = promise
  const isUnder = verdict === 'covered' || verdict === 'per_event'
  const policy =
    isUnder && planName !== null && policyNumber !== null && mailWords[language].policy(planName, policyNumber)
  const why = !isUnder && promise.kind === 'none' && reasonShort(language, promise.because)
  const word = verdict === 'unknown' ? mailWords[language].coverageUnknown : verdictText(language, verdict)
  return [word, policy, why, isUnder && systemName]
    .filter((said) => typeof said === 'string')
    .map((said) => toLine(said))
    .join(' · ')
}
