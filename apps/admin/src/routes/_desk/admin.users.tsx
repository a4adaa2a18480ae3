import { createFileRoute } from '@tanstack/react-router'
import { StaffPage, type StaffSearch } from '../../features/staff/staff-page.tsx'

export const Route = createFileRoute('/_desk/admin/users')({
  validateSearch: ({ tab, invite }: Record<string, unknown>): StaffSearch => ({
    ...(tab === 'permissions' && { tab }),
    ...(typeof invite === 'string' && invite !== '' && { invite }),
  }),
  component: function Users() {
    return <StaffPage search={Route.useSearch()} />
  },
})
