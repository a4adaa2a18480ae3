import { useLingui } from '@lingui/react/macro'
import type { RecordRow } from '@mesa/api'
import type { RecordKind } from '@mesa/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Fragment, type ReactNode, useRef, useState } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { Blank } from '../../ui/blank.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint, useKeys } from '../../ui/keys/keys.ts'
import { LoadError } from '../../ui/load-error.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import type { RecordPageKind } from './record-page-kind.ts'

export interface RecordListProps<Kind extends RecordKind> {
  page: RecordPageKind<Kind>
  /** Shown now: its line is marked. */
  openId: string | null
  mayKeep: boolean
  /** A link to one record; `null` is a new one. The route knows the address. */
  renderLink: (id: string | null, className: string, children: ReactNode) => ReactNode
  onNew: () => void
}

export function useRecordList(kind: RecordKind) {
  return useQuery(trpc.records.list.queryOptions({ kind, limit: 500 }, { staleTime: 5000 }))
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const positionOf = ({ body }: RecordRow): number => ('position' in body && Number(body.position)) || 0

/** Where a kind has an order of its own, that one; else by name, as the server lists them. */
const byPosition = (one: RecordRow, other: RecordRow): number => positionOf(one) - positionOf(other)

const isActive = ({ body }: RecordRow): boolean => !('active' in body) || body.active !== false

/** `v2 vigente · v3 en borrador`. */
function useRowState() {
  const { t } = useLingui()
  return (row: RecordRow): string => {
    const { version, isInForce, comesAt, hasDraft } = row
    const states = [
      version > 0 && (isInForce ? t`v${version} vigente` : t`v${version} por entrar`),
      isInForce && comesAt !== null && t`otra por entrar`,
      hasDraft && (version > 0 ? t`con borrador` : t`solo borrador`),
      !isActive(row) && t`inactivo`,
    ]
    return states.filter(Boolean).join(' · ')
  }
}

function ListBones() {
  const { t } = useLingui()
  if (!useDelayed(150)) return null
  return (
    <div aria-busy="true">
      <p className="sr" role="status">{t`Cargando la lista`}</p>
      {[70, 52, 64, 45].map((width) => (
        <span key={width} className="bone rec-bone" style={{ width: `${width}%` }} aria-hidden="true" />
      ))}
    </div>
  )
}

interface RowsProps<Kind extends RecordKind> extends RecordListProps<Kind> {
  rows: RecordRow[]
  typed: string
}

function Rows<Kind extends RecordKind>({ rows, typed, openId, page, mayKeep, renderLink, onNew }: RowsProps<Kind>) {
  const { t, i18n } = useLingui()
  const stateOf = useRowState()
  const found = rows.filter(({ name }) => fold(name).includes(fold(typed.trim()))).sort(byPosition)
  if (rows.length === 0) {
    return (
      <Blank title={t`Todavía no hay nada aquí`}>
        <p>{i18n._(page.words.purpose)}</p>
        {mayKeep && (
          <button type="button" className="btn btn--primary" onClick={onNew}>
            {i18n._(page.words.create)}
          </button>
        )}
      </Blank>
    )
  }
  if (found.length === 0) return <p className="second rec-none">{t`Nada se llama «${typed.trim()}».`}</p>
  return (
    <ul>
      {found.map((row) => (
        <li key={row.id}>
          {renderLink(
            row.id,
            row.id === openId ? 'rec-row is-open' : 'rec-row',
            <Fragment>
              <b className={isActive(row) ? 'medium trunc' : 'muted trunc'}>{row.name || t`Sin nombre`}</b>
              <small>{stateOf(row)}</small>
            </Fragment>,
          )}
        </li>
      ))}
    </ul>
  )
}

/** All records of a kind, by name; found by a part of it. */
export function RecordList<Kind extends RecordKind>(props: RecordListProps<Kind>) {
  const { page, mayKeep, onNew } = props
  const { t, i18n } = useLingui()
  const [typed, setTyped] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const list = useRecordList(page.kind)
  useKeys({ search: () => search.current?.focus(), ...(mayKeep && { newRecord: onNew }) })
  return (
    <nav className="rec-list" aria-label={i18n._(page.words.title)}>
      <label className="sb-search">
        <IconSearch size={16} stroke={1.75} className="ic" aria-hidden="true" />
        <input
          ref={search}
          type="search"
          aria-label={t`Buscar en la lista`}
          placeholder={t`Buscar`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {list.isPending && <ListBones />}
      {list.isError && <LoadError error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && <Rows {...props} rows={list.data.rows} typed={typed} />}
      {mayKeep && (list.data?.rows.length ?? 0) > 0 && (
        <button type="button" className="rec-new" aria-keyshortcuts={ariaKeys('newRecord')} onClick={onNew}>
          <IconPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <span className="grow">{i18n._(page.words.create)}</span>
          <Kbd keys={[keyHint('newRecord')]} />
        </button>
      )}
    </nav>
  )
}
