import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { accountPathWords } from '../../features/accounts/account-editor.tsx'
import { AccountPage } from '../../features/accounts/account-page.tsx'
import { type AccountSearch, parseAccountSearch } from '../../features/accounts/account-search.ts'
import { CustomerHistory } from './-customer-history.tsx'

export const Route = createFileRoute('/_desk/accounts/$id')({
  validateSearch: (search: Record<string, unknown>): AccountSearch => parseAccountSearch(search),
  component: function Account() {
    const navigate = useNavigate()
    const { id } = Route.useParams()
    const { tab = 'data', version } = Route.useSearch()
    const show = (search: AccountSearch) => void navigate({ to: '/accounts/$id', params: { id }, search })
    return (
      <AccountPage
        id={id}
        tab={tab}
        renderHistory={(record) => (
          <CustomerHistory
            record={record}
            pathWords={accountPathWords}
            shown={version}
            onShow={(shown) => show({ tab: 'history', ...(shown && { version: shown }) })}
          />
        )}
      />
    )
  },
})
