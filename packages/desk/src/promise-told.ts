import { type Language, type PromiseFacts, toOpeningHours } from '@mesa/core'
import { promiseSentence } from '@mesa/i18n'
import type { Inside } from './inside.ts'

/** The promise as whole sentences, to read out on the phone or to show after the form; with our hours where they matter. */
export const promiseTold = ({ company, now, rules }: Inside, promise: PromiseFacts, language: Language): string =>
  promiseSentence(language, promise, {
    timezone: company.timezone,
    now: now(),
    openingHours: toOpeningHours(rules.calendars(rules.objectives.calendarVersionId)),
  })
