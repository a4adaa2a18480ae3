import './advisors.css'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { usePermission } from '../../session/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { MatrixBar } from './matrix-bar.tsx'
import type { GridRow } from './matrix-grid.tsx'
import type { ApartAdvisor } from './matrix-rows.ts'
import { type Matrix, shownBody } from './profile-matrix.ts'
import { SkillsMatrix } from './skills-matrix.tsx'
import { SystemsMatrix } from './systems-matrix.tsx'
import { useMatrix } from './use-matrix.ts'

export type AdvisorsTab = 'systems' | 'skills'

/** Who knows what: a matrix that one types into, and what it leaves uncovered. */
export function AdvisorsPage({ tab }: { tab: AdvisorsTab }) {
  const { t } = useLingui()
  const mayKeep = usePermission('advisors.keep')
  const state = useMatrix()
  const { query, matrix, dispatch } = state
  const Part = tab === 'skills' ? SkillsMatrix : SystemsMatrix
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null)
  useEffect(() => {
    document.title = `${t`Asesores`} · Mesa`
  }, [t])
  const rows = useMemo(() => toRows(matrix), [matrix])
  return (
    <>
      <Head count={rows.length} mayKeep={mayKeep} />
      <Tabs tab={tab} />
      {query.isError && rows.length === 0 ? (
        <LoadError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className="adv" aria-busy={query.isPending}>
          {query.data && rows.length === 0 && (
            <Blank title={t`Todavía no hay asesores`}>
              <p>{t`Dé de alta al primero y anote qué sistemas conoce: de ahí salen las propuestas de asignación.`}</p>
            </Blank>
          )}
          {rows.length > 0 && (
            <Part
              rows={rows}
              isReadOnly={!mayKeep}
              onSet={(id, cell) => dispatch({ type: 'set', id, cell })}
              onUndo={() => dispatch({ type: 'undo' })}
            />
          )}
          <Apart advisors={query.data?.apart ?? []} />
        </div>
      )}
      {mayKeep && <MatrixBar state={state} onHandOver={setLeaving} />}
      {leaving && <HandOverDialog advisor={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

const toRows = (matrix: Matrix): GridRow[] =>
  matrix.rows
    .map((row) => ({ row, shown: shownBody(matrix, row) }))
    .toSorted((one, other) => one.row.published.name.localeCompare(other.row.published.name))

function Head({ count, mayKeep }: { count: number; mayKeep: boolean }) {
  const { t } = useLingui()
  return (
    <header className="page-head">
      <div className="grow">
        <Link className="link page-order" to="/admin">{t`Administración`}</Link>
        <span className="page-order">/</span>
        <h1 className="page-title">{t`Asesores`}</h1>
        <span className="page-count">{count || ''}</span>
      </div>
      {mayKeep && (
        <Link className="btn" to="/admin/advisors/$id" params={{ id: 'new' }}>
          <IconUserPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Nuevo asesor`}
        </Link>
      )}
    </header>
  )
}

function Tabs({ tab }: { tab: AdvisorsTab }) {
  const { t } = useLingui()
  const link = (name: AdvisorsTab, label: string) => (
    <Link
      to="/admin/advisors"
      search={name === 'skills' ? { tab: name } : {}}
      className={tab === name ? 'tab is-active' : 'tab'}
      aria-current={tab === name ? 'page' : undefined}
    >
      {label}
    </Link>
  )
  return (
    <nav className="tabs adv-tabs" aria-label={t`Qué se ve de cada asesor`}>
      {link('systems', t`Sistemas`)}
      {link('skills', t`Habilidades`)}
    </nav>
  )
}

function Apart({ advisors }: { advisors: readonly ApartAdvisor[] }) {
  const { t } = useLingui()
  if (advisors.length === 0) return null
  const words = { inactive: t`de baja`, draft: t`en borrador`, coming: t`por empezar` }
  const count = advisors.length
  return (
    <section className="adv-apart" aria-label={t`Asesores que no atienden ahora`}>
      <h2 className="label">
        {plural(count, { one: '# asesor no atiende ahora', other: '# asesores no atienden ahora' })}
      </h2>
      <ul>
        {advisors.map(({ id, name, why }) => (
          <li key={id}>
            <Link className="link" to="/admin/advisors/$id" params={{ id }}>
              {name}
            </Link>{' '}
            <span className="muted">{words[why]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
