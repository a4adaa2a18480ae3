import { createFileRoute, redirect } from '@tanstack/react-router'
import { mesaErrorOf } from '../connection/api-error.ts'
import { queryClient } from '../connection/trpc.ts'
import { Shell } from '../features/shell/shell.tsx'
import { WhyHost } from '../features/why/why-host.tsx'
import { currentLanguage, speak, speakOfAdministration } from '../session/language.ts'
import { sessionOptions } from '../session/session.ts'
import { LoadError } from '../ui/load-error.tsx'

/** Their pages say more than the desk does: `build/administration.ts` names the rooms. */
const OF_ADMINISTRATION = /^\/(?:accounts|admin|contacts|policies)(?:\/|$)/

/** Everything behind sign-in. */
export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ location }) => {
    try {
      const { user } = await queryClient.ensureQueryData(sessionOptions)
      if (user.language !== currentLanguage()) await speak(user.language)
      if (OF_ADMINISTRATION.test(location.pathname)) await speakOfAdministration()
    } catch (error) {
      if (mesaErrorOf(error)?.code !== 'sign_in.needed') throw error
      throw redirect({ to: '/sign-in', search: { to: location.href } })
    }
  },
  component: () => (
    <>
      <Shell />
      <WhyHost />
    </>
  ),
  errorComponent: ({ error, reset }) => (
    <main className="main">
      <LoadError error={error} onRetry={reset} />
    </main>
  ),
})
