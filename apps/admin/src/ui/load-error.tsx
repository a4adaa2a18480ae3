import { useLingui } from '@lingui/react/macro'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { apiErrorText } from '../connection/api-error.ts'
import { useLanguage } from '../session/use-language.ts'
import { Blank } from './blank.tsx'

/** What failed, in a sentence, and the way to try again. */
export function LoadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useLingui()
  const language = useLanguage()
  return (
    <div role="alert" className="row grow">
      <Blank icon={<IconPlugConnectedX size={20} stroke={1.75} className="ic" />} title={t`No se pudo cargar`}>
        <p>{apiErrorText(language, error)}</p>
        <div className="row">
          <button type="button" className="btn" onClick={onRetry}>
            {t`Reintentar`}
          </button>
        </div>
      </Blank>
    </div>
  )
}
