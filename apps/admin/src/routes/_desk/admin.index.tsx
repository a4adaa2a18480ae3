import { msg } from '@lingui/core/macro'
import { IconUserShield } from '@tabler/icons-react'
import { createFileRoute, Link } from '@tanstack/react-router'
import { SectionCards } from '../../features/records/section-cards.tsx'
import { recordSections } from './-record-pages.ts'

/** People are no records: they have a page of their own. */
const users = {
  address: 'users',
  icon: IconUserShield,
  title: msg`Usuarios`,
  purpose: msg`Quién entra a Mesa, con qué papel y qué le permite.`,
}

export const Route = createFileRoute('/_desk/admin/')({
  component: function Administration() {
    return (
      <SectionCards
        sections={[
          ...Object.entries(recordSections).map(([address, { words, icon }]) => ({ address, icon, ...words })),
          users,
        ]}
        renderLink={(section, children) => (
          <Link key={section} to="/admin/$section" params={{ section }} className="card">
            {children}
          </Link>
        )}
      />
    )
  },
})
