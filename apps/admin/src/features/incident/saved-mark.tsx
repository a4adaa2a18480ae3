import { useLingui } from '@lingui/react/macro'
import { formatTime } from '@mesa/i18n'
import { useSession } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'

/** `savedAt`: epoch ms of this browser. */
export function SavedMark({ savedAt }: { savedAt: number | null }) {
  const { t } = useLingui()
  const language = useLanguage()
  const { timezone } = useSession().company
  if (savedAt === null) return null
  return <span className="saved">{t`Borrador guardado ${formatTime(language, { at: savedAt, timezone })}`}</span>
}
