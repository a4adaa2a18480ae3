import { i18n, type Messages } from '@lingui/core'
import type { Language } from '@mesa/core'

const STORAGE_KEY = 'mesa.language'

type Catalogue = Record<Language, () => Promise<{ messages: Messages }>>

const catalogue: Catalogue = {
  es: () => import('../locales/es.po?part=desk'),
  en: () => import('../locales/en.po?part=desk'),
}
const ofAdministration: Catalogue = {
  es: () => import('../locales/es.po?part=administration'),
  en: () => import('../locales/en.po?part=administration'),
}
let speaksOfAdministration = false

const isLanguage = (text: string | null): text is Language => text === 'es' || text === 'en'

/** What this browser last used. */
export function rememberedLanguage(): Language | null {
  const remembered = localStorage.getItem(STORAGE_KEY)
  return isLanguage(remembered) ? remembered : null
}

/** What the browser asks for, else Spanish. */
export const askedLanguage = (): Language => (navigator.language.startsWith('en') ? 'en' : 'es')

/** Loads the catalogue and shows every sentence in it. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogue[language]()
  const more = speaksOfAdministration ? (await ofAdministration[language]()).messages : {}
  i18n.loadAndActivate({ locale: language, messages: { ...messages, ...more } })
  localStorage.setItem(STORAGE_KEY, language)
  document.documentElement.lang = language === 'es' ? 'es-MX' : 'en'
}

/** Loads what only the pages of customers and administration say; each of their routes waits for it. */
export async function speakOfAdministration(): Promise<void> {
  if (speaksOfAdministration) return
  const { messages } = await ofAdministration[currentLanguage()]()
  speaksOfAdministration = true
  i18n.load(currentLanguage(), { ...i18n.messages, ...messages })
}

/** The language in use now. Components read it through `useLanguage`, so that they follow a change. */
export const currentLanguage = (): Language => (i18n.locale === 'en' ? 'en' : 'es')
