import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { type ContactSearch, parseContactSearch } from '../../features/accounts/account-search.ts'
import { contactPathWords } from '../../features/accounts/contact-editor.tsx'
import { ContactPage } from '../../features/accounts/contact-page.tsx'
import { CustomerHistory } from './-customer-history.tsx'

export const Route = createFileRoute('/_desk/contacts/$id')({
  validateSearch: (search: Record<string, unknown>): ContactSearch => parseContactSearch(search),
  component: function Contact() {
    const navigate = useNavigate()
    const { id } = Route.useParams()
    const { tab = 'data', account = '', version } = Route.useSearch()
    const show = (search: ContactSearch) => void navigate({ to: '/contacts/$id', params: { id }, search })
    return (
      <ContactPage
        id={id}
        accountId={account}
        tab={tab}
        renderHistory={(record) => (
          <CustomerHistory
            record={record}
            pathWords={contactPathWords}
            shown={version}
            onShow={(shown) => show({ tab: 'history', ...(shown && { version: shown }) })}
          />
        )}
      />
    )
  },
})
