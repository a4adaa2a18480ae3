import { createFileRoute, redirect } from '@tanstack/react-router'
import { queryClient } from '../connection/trpc.ts'
import { sessionOptions } from '../session/session.ts'

/** Each role opens where it works: advisors at what is theirs, the others at everything open. */
export const Route = createFileRoute('/')({
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionOptions).catch(() => null)
    if (!session) throw redirect({ to: '/sign-in' })
    throw redirect({ to: '/queue/$view', params: { view: session.user.role === 'advisor' ? 'mine' : 'open' } })
  },
})
