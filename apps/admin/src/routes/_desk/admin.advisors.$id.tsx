import { useLingui } from '@lingui/react/macro'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { advisorEditor } from '../../features/advisors/advisor-editor.tsx'
import { advisorSection } from '../../features/advisors/advisor-section.ts'
import { RecordPage } from '../../features/records/record-page.tsx'
import type { RecordSearch } from '../../features/records/record-page-kind.ts'
import { parseRecordSearch } from './-record-search.ts'

export const Route = createFileRoute('/_desk/admin/advisors/$id')({
  validateSearch: (search: Record<string, unknown>): RecordSearch => parseRecordSearch(search),
  component: AdvisorPage,
})

const page = { ...advisorSection, parts: advisorEditor }

/** One advisor; the way back leads to the matrix of all. */
function AdvisorPage() {
  const { t } = useLingui()
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = useNavigate()
  const onOpen = useCallback(
    (next: string | null, replace = false) =>
      next === null
        ? navigate({ to: '/admin/advisors', replace })
        : navigate({ to: '/admin/advisors/$id', params: { id: next }, replace }),
    [navigate],
  )
  return (
    <RecordPage<'advisor'>
      page={page}
      id={id}
      search={search}
      onSearch={(next) => void navigate({ to: '.', search: next })}
      onOpen={(next, replace) => void onOpen(next, replace)}
      renderLink={(next, className, children) => (
        <Link to="/admin/advisors/$id" params={{ id: next ?? 'new' }} className={className}>
          {children}
        </Link>
      )}
      crumbs={
        <>
          <Link to="/admin" className="link">
            {t`Administración`}
          </Link>
          {' / '}
          <Link to="/admin/advisors" className="link">
            {t`Perfiles`}
          </Link>
          {' / '}
        </>
      }
    />
  )
}
