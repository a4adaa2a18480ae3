import type { Language } from '@mesa/plugin-sdk'

/** The language somebody asks for: by the link, else the first of theirs that we speak, else the company's. */
export function languageOf(request: Request, fallback: Language): Language {
  const asked = new URL(request.url).searchParams.get('lang')
  if (asked === 'es' || asked === 'en') return asked

  const accepted = (request.headers.get('accept-language') ?? '').slice(0, 500).toLowerCase().split(',')
  const known = accepted.map((range) => range.trim().slice(0, 2)).find((code) => code === 'es' || code === 'en')
  return known === 'es' || known === 'en' ? known : fallback
}
