import './sign-in.css'
import { useLingui } from '@lingui/react/macro'
import { formatTime, formatZone } from '@mesa/i18n'
import { type ReactNode, useEffect } from 'react'
import { useServerNow } from '../../connection/server-clock.ts'
import { speak } from '../../session/language.ts'
import { useServerStatus } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'

function Foot() {
  const language = useLanguage()
  const status = useServerStatus()
  const now = useServerNow()
  const timezone = status?.company.timezone
  return (
    <footer className="si-foot">
      <button type="button" lang="es" aria-pressed={language === 'es'} onClick={() => void speak('es')}>
        Español (México)
      </button>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => void speak('en')}>
        English
      </button>
      {timezone && (
        <span>
          {formatZone(language, timezone).replace(/^./, (letter) => letter.toUpperCase())},{' '}
          {formatTime(language, { at: now, timezone })}
        </span>
      )}
    </footer>
  )
}

/** The page around everything that happens before one is in. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useLingui()
  const status = useServerStatus()
  useEffect(() => {
    document.title = `${title} · Mesa`
  }, [title])
  return (
    <div className="si-page">
      <main className="si" aria-label={t`Entrar a Mesa`}>
        <p className="si-mark">
          <b>Mesa</b>
          <span>{status?.company.name}</span>
        </p>
        <div className="card">
          <h1>{title}</h1>
          {children}
        </div>
      </main>
      <Foot />
    </div>
  )
}
