import { useServerNow } from '../connection/server-clock.ts'
import { useSession } from './session.ts'
import { useLanguage } from './use-language.ts'

/** What every instant on a page is told with: the language, the company's zone and the server's now. */
export function useZoned() {
  const language = useLanguage()
  const now = useServerNow()
  const { timezone } = useSession().company
  return { language, timezone, now }
}
