import { useLingui } from '@lingui/react/macro'
import { createFileRoute, Link, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { RecordPage } from '../../features/records/record-page.tsx'
import type { RecordSearch } from '../../features/records/record-page-kind.ts'
import { NotHere } from '../../ui/not-here.tsx'
import { recordSections } from './-record-pages.ts'
import { parseRecordSearch } from './-record-search.ts'

export const Route = createFileRoute('/_desk/admin/$section')({
  validateSearch: (search: Record<string, unknown>): RecordSearch => parseRecordSearch(search),
  loader: async ({ params }) => {
    const section = recordSections[params.section]
    return section ? { ...section, parts: await section.load() } : null
  },
  staleTime: Number.POSITIVE_INFINITY,
  component: AdminSection,
})

function AdminSection() {
  const { t } = useLingui()
  const { section } = Route.useParams()
  const { id = null } = useParams({ strict: false })
  const page = Route.useLoaderData()
  const search = Route.useSearch()
  const navigate = useNavigate()
  const onOpen = useCallback(
    (next: string | null, replace = false) => {
      if (next === null && id === null) return navigate({ to: '/admin' })
      return next === null
        ? navigate({ to: '/admin/$section', params: { section }, replace })
        : navigate({ to: '/admin/$section/$id', params: { section, id: next }, replace })
    },
    [navigate, section, id],
  )
  if (!page) return <NotHere />
  return (
    <RecordPage
      key={section}
      page={page}
      id={id}
      search={search}
      onSearch={(next) => void navigate({ to: '.', search: next })}
      onOpen={(next, replace) => void onOpen(next, replace)}
      renderLink={(next, className, children) => (
        <Link to="/admin/$section/$id" params={{ section, id: next ?? 'new' }} className={className}>
          {children}
        </Link>
      )}
      crumbs={
        <>
          <Link to="/admin" className="link">
            {t`Administración`}
          </Link>
          {' / '}
        </>
      }
    />
  )
}
