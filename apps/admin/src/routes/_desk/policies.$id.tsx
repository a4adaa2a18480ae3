import '../../features/records/records.css'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { NewPolicyPage } from '../../features/policies/new-policy-page.tsx'
import { PolicyPage } from '../../features/policies/policy-page.tsx'
import { policyRecord } from '../../features/policies/policy-record.tsx'
import { type PolicySearch, parsePolicySearch } from '../../features/policies/policy-search.ts'
import { RecordPane } from '../../features/records/record-pane.tsx'
import { zonedInstant } from '../../features/records/zoned-instant.ts'
import { useSession } from '../../session/session.ts'

export const Route = createFileRoute('/_desk/policies/$id')({
  validateSearch: (search: Record<string, unknown>): PolicySearch => parsePolicySearch(search),
  component: function Policy() {
    const navigate = useNavigate()
    const { id } = Route.useParams()
    const { timezone } = useSession().company
    const { account = '', renews, tab, version } = Route.useSearch()
    if (id === 'new') return <NewPolicyPage key={`${account} ${renews}`} accountId={account} renews={renews} />
    return (
      <PolicyPage
        key={id}
        id={id}
        startOf={(day) => zonedInstant(day, '00:00', timezone)}
        renderPane={(record) => (
          <RecordPane<'policy'>
            page={policyRecord}
            record={record}
            search={{ ...(tab && { tab }), ...(version && { version: Number(version) }) }}
            onSearch={(shown) =>
              void navigate({
                to: '/policies/$id',
                params: { id },
                search: parsePolicySearch({ tab: shown.tab, version: shown.version?.toString() }),
              })
            }
            onCreated={() => {}}
            onLeave={() => void navigate({ to: '/policies' })}
          />
        )}
      />
    )
  },
})
