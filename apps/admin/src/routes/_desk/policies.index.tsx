import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { PoliciesPage } from '../../features/policies/policies-page.tsx'
import { type PoliciesSearch, parsePoliciesSearch } from '../../features/policies/policy-search.ts'

export const Route = createFileRoute('/_desk/policies/')({
  validateSearch: (search: Record<string, unknown>): PoliciesSearch => parsePoliciesSearch(search),
  component: function Policies() {
    const navigate = useNavigate()
    const ask = (search: PoliciesSearch) => void navigate({ to: '/policies', search, replace: true })
    return <PoliciesPage search={Route.useSearch()} onAsk={ask} />
  },
})
