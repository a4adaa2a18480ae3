import { createFileRoute } from '@tanstack/react-router'
import { queryClient } from '../connection/trpc.ts'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { statusOptions } from '../session/session.ts'

/** Only a path of this desk may follow a sign-in. */
const toLocalPath = (to: unknown): string | undefined =>
  typeof to === 'string' && to.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : undefined

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { to?: string } => {
    const to = toLocalPath(search.to)
    return to ? { to } : {}
  },
  loader: () => queryClient.ensureQueryData(statusOptions).catch(() => null),
  component: function SignIn() {
    return <SignInPage to={Route.useSearch().to ?? '/'} />
  },
})
