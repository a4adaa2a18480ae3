import { i18n, type Messages } from '@lingui/core'
import type { Language } from '@mesa/core'

const STORAGE_KEY = 'mesa.language'

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  es: () => import('../locales/es.po'),
  en: () => import('../locales/en.po'),
}

const isLanguage = (text: string | null): text is Language => text === 'es' || text === 'en'

/** What this browser last used, else what it asks for, else Spanish. */
export function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(STORAGE_KEY)
  if (isLanguage(remembered)) return remembered
  return navigator.language.startsWith('en') ? 'en' : 'es'
}

/** Loads the catalogue and shows every sentence in it. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, messages })
  localStorage.setItem(STORAGE_KEY, language)
  document.documentElement.lang = language === 'es' ? 'es-MX' : 'en'
}

/** The language in use now. Components read it through `useLanguage`, so that they follow a change. */
export const currentLanguage = (): Language => (i18n.locale === 'en' ? 'en' : 'es')
