import type { Language } from '@mesa/core'

/**
 * Which language the terminal is spoken to in: Spanish for a Spanish locale and where no locale is set, since that is
 * the interface's first language; English for any other locale.
 */
export function toTerminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || 'es'
  return locale.toLowerCase().startsWith('es') ? 'es' : 'en'
}
