import { createFileRoute } from '@tanstack/react-router'
import { IncidentPage } from '../../features/incident/incident-page.tsx'
import { parseShow, type TimelineFilter } from '../../features/incident/timeline-filter.ts'

export const Route = createFileRoute('/_desk/incidents/$folio')({
  validateSearch: (search: Record<string, unknown>): { show?: TimelineFilter } => {
    const show = parseShow(search.show)
    return show === 'all' ? {} : { show }
  },
  component: function Incident() {
    const { folio } = Route.useParams()
    return <IncidentPage key={folio} folio={folio} show={Route.useSearch().show ?? 'all'} />
  },
})
