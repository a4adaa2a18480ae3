import { createFileRoute, Link } from '@tanstack/react-router'
import { SectionCards } from '../../features/records/section-cards.tsx'
import { adminSections } from '../../ui/admin-sections.ts'

export const Route = createFileRoute('/_desk/admin/')({
  component: function Administration() {
    return (
      <SectionCards
        sections={adminSections}
        renderLink={(to, children) => (
          <Link key={to} to={to} className="card">
            {children}
          </Link>
        )}
      />
    )
  },
})
