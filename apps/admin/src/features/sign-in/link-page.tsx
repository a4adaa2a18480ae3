import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { consumeLink } from './authenticate.ts'
import { enterAt } from './enter-at.ts'
import { FormError } from './sign-in-form.tsx'
import { SignInFrame } from './sign-in-frame.tsx'

/** The page behind a mailed link. One press in between: mail scanners follow links and would use them up. */
export function LinkPage({ token }: { token: string }) {
  const { t } = useLingui()
  const [problem, setProblem] = useState<string | null>(
    token ? null : t`A esta dirección le falta el enlace completo. Cópielo entero o pida otro.`,
  )
  const [isBusy, setBusy] = useState(false)
  const enter = async () => {
    setBusy(true)
    const outcome = await consumeLink(token)
    if (outcome === 'done') return enterAt('/')
    setBusy(false)
    setProblem(
      outcome === 'failed'
        ? t`El servidor no respondió. Revise la conexión e intente otra vez.`
        : t`Este enlace ya se usó o caducó. Pida otro para entrar.`,
    )
  }
  return (
    <SignInFrame title={t`Su enlace de acceso`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        <p className="second">{t`Sirve una sola vez, en este navegador.`}</p>
        <FormError id="link-problem" text={problem} />
        <button type="submit" className="btn btn--primary" disabled={isBusy || !token}>{t`Entrar`}</button>
        <Link to="/sign-in" className="btn btn--link">{t`Pedir otro enlace`}</Link>
      </form>
    </SignInFrame>
  )
}
