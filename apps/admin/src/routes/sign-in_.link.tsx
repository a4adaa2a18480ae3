import { createFileRoute } from '@tanstack/react-router'
import { LinkPage } from '../features/sign-in/link-page.tsx'

export const Route = createFileRoute('/sign-in_/link')({
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
  component: function SignInLink() {
    return <LinkPage token={Route.useSearch().token ?? ''} />
  },
})
