import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { AccountsPage } from '../../features/accounts/accounts-page.tsx'

export const Route = createFileRoute('/_desk/accounts/')({
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (typeof q === 'string' && q !== '' ? { q } : {}),
  component: function Accounts() {
    const navigate = useNavigate()
    const { q = '' } = Route.useSearch()
    const ask = (text: string) =>
      void navigate({ to: '/accounts', search: text === '' ? {} : { q: text }, replace: true })
    return <AccountsPage text={q} onAsk={ask} />
  },
})
