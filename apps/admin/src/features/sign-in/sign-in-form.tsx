// biome-ignore-all lint/a11y/noAutofocus: each step has one field, and it is what the page is for
import { useLingui } from '@lingui/react/macro'
import { IconAlertCircle } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { requestLink, type SignInOutcome, signIn } from './authenticate.ts'

/** Why it did not work, without telling whether an address exists. */
function useOutcomeText() {
  const { t } = useLingui()
  return (outcome: SignInOutcome): string | null =>
    ({
      done: null,
      refused: t`El correo o la contraseña no coinciden.`,
      too_many: t`Fueron muchos intentos seguidos. Espere un minuto e intente otra vez.`,
      failed: t`El servidor no respondió. Revise la conexión e intente otra vez.`,
    })[outcome]
}

export function FormError({ id, text }: { id: string; text: string | null }) {
  return (
    <div role="alert">
      {text && (
        <p className="error" id={id}>
          <IconAlertCircle size={14} stroke={1.75} className="ic" aria-hidden="true" />
          {text}
        </p>
      )}
    </div>
  )
}

function EmailStep({ email, onEmail }: { email: string; onEmail: (email: string) => void }) {
  const { t } = useLingui()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onEmail(String(new FormData(event.currentTarget).get('email')).trim())
      }}
    >
      <label className="field">
        <span className="label">{t`Correo`}</span>
        <input
          className="input"
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus
          defaultValue={email}
        />
      </label>
      <button type="submit" className="btn btn--primary">{t`Continuar`}</button>
    </form>
  )
}

interface PasswordStepProps {
  email: string
  onBack: () => void
  onDone: () => void
  onLinkSent: () => void
}

function PasswordStep({ email, onBack, onDone, onLinkSent }: PasswordStepProps) {
  const { t } = useLingui()
  const outcomeText = useOutcomeText()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const settle = (outcome: SignInOutcome, onSuccess: () => void) => {
    setBusy(false)
    setProblem(outcomeText(outcome))
    if (outcome === 'done') onSuccess()
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    setBusy(true)
    settle(await signIn(email, password), onDone)
  }
  const sendLink = async () => {
    setBusy(true)
    settle(await requestLink(email), onLinkSent)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <input type="hidden" name="email" autoComplete="username" value={email} />
      <p className="si-who">
        <span className="trunc">{email}</span>
        <button type="button" className="link t12" onClick={onBack}>{t`Cambiar`}</button>
      </p>
      <label className="field">
        <span className="label">{t`Contraseña`}</span>
        <input
          className="input"
          type="password"
          name="password"
          autoComplete="current-password"
          required
          autoFocus
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'sign-in-problem' : undefined}
        />
      </label>
      <FormError id="sign-in-problem" text={problem} />
      <button type="submit" className="btn btn--primary" disabled={isBusy}>{t`Entrar`}</button>
      <span className="si-or">{t`o`}</span>
      <button type="button" className="btn btn--link" disabled={isBusy} onClick={() => void sendLink()}>
        {t`Enviarme un enlace`}
      </button>
    </form>
  )
}

/** E-mail, then password or a link. `onDone` is called once the session's cookie is set. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui()
  const [email, setEmail] = useState('')
  const [step, setStep] = useState<'email' | 'password' | 'link_sent'>('email')

  if (step === 'email') {
    return (
      <EmailStep
        email={email}
        onEmail={(given) => {
          setEmail(given)
          setStep('password')
        }}
      />
    )
  }
  if (step === 'link_sent') {
    return (
      <div className="col" role="status">
        <p>{t`Si ${email} tiene cuenta, ya va en camino un enlace. Sirve una vez y caduca pronto.`}</p>
        <button
          type="button"
          className="btn btn--link"
          onClick={() => setStep('password')}
        >{t`Usar contraseña`}</button>
      </div>
    )
  }
  return (
    <PasswordStep
      email={email}
      onBack={() => setStep('email')}
      onDone={onDone}
      onLinkSent={() => setStep('link_sent')}
    />
  )
}
