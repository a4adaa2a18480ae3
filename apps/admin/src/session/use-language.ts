import { useLingui } from '@lingui/react'
import type { Language } from '@mesa/core'

/** The language in use, for the sentences of `@mesa/i18n`. */
export function useLanguage(): Language {
  const { i18n } = useLingui()
  return i18n.locale === 'en' ? 'en' : 'es'
}
