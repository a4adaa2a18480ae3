import { useLingui } from '@lingui/react/macro'
import { queryClient } from '../../connection/trpc.ts'
import { sessionOptions } from '../../session/session.ts'
import { enterAt } from './enter-at.ts'
import { SignInForm } from './sign-in-form.tsx'
import { SignInFrame } from './sign-in-frame.tsx'

/** `to`: a checked path of this desk. */
export function SignInPage({ to }: { to: string }) {
  const { t } = useLingui()
  return (
    <SignInFrame title={t`Entrar`}>
      <SignInForm
        onDone={() => {
          queryClient.removeQueries({ queryKey: sessionOptions.queryKey })
          enterAt(to)
        }}
      />
    </SignInFrame>
  )
}
