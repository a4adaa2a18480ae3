import { createFileRoute } from '@tanstack/react-router'
import { AdvisorsPage, type AdvisorsTab } from '../../features/advisors/advisors-page.tsx'

export const Route = createFileRoute('/_desk/admin/advisors/')({
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: AdvisorsTab } => (tab === 'skills' ? { tab } : {}),
  component: function Advisors() {
    return <AdvisorsPage tab={Route.useSearch().tab ?? 'systems'} />
  },
})
