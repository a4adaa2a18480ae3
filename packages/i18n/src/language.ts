import type { Language } from '@mesa/core'

/** The locale that `Intl` gets. British English, so that days precede months in both languages. */
export const localeOf: Record<Language, string> = { es: 'es-MX', en: 'en-GB' }

/** A sentence in every language: one that is missing does not compile. */
export type Said<Facts> = Record<Language, (facts: Facts) => string>
