import { createFileRoute } from '@tanstack/react-router'
import { MailboxPage } from '../../features/mailbox/mailbox-page.tsx'
import { type MailboxSearch, parseMailboxSearch } from '../../features/mailbox/mailbox-search.ts'

export const Route = createFileRoute('/_desk/mailbox')({
  validateSearch: (search: Record<string, unknown>): MailboxSearch => parseMailboxSearch(search),
  component: function Mailbox() {
    return <MailboxPage search={Route.useSearch()} />
  },
})
