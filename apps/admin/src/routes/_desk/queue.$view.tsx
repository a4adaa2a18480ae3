import { createFileRoute, redirect } from '@tanstack/react-router'
import { noteDropped } from '../../features/queue/dropped-notice.ts'
import { QueuePage } from '../../features/queue/queue-page.tsx'
import { isQueueView, parseQueueSearch, type QueueSearch, toQueueSearch } from '../../features/queue/queue-search.ts'

export const Route = createFileRoute('/_desk/queue/$view')({
  validateSearch: (search: Record<string, unknown>): QueueSearch => toQueueSearch(parseQueueSearch(search).filters),
  beforeLoad: ({ params, location }) => {
    if (!isQueueView(params.view)) throw redirect({ to: '/queue/$view', params: { view: 'open' } })
    const asked = Object.fromEntries(new URLSearchParams(location.searchStr))
    const { filters, dropped } = parseQueueSearch(asked)
    if (dropped.length === 0) return
    noteDropped(dropped)
    throw redirect({ to: '/queue/$view', params, search: toQueueSearch(filters), replace: true })
  },
  component: function Queue() {
    const { view } = Route.useParams()
    const { filters } = parseQueueSearch(Route.useSearch())
    // Another view is another page: focus, held changes and scroll begin anew.
    return isQueueView(view) ? <QueuePage key={view} view={view} filters={filters} /> : null
  },
})
