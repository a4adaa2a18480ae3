import './list-page.css'
import { useLingui } from '@lingui/react/macro'
import { formatCount } from '@mesa/i18n'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../session/use-language.ts'
import { Blank } from './blank.tsx'
import { Kbd } from './kbd.tsx'
import { ariaKeys, keyHint, useKeys } from './keys/keys.ts'
import { useDelayed } from './use-delayed.ts'

const TYPE_PAUSE_MS = 250

interface ListHeadProps {
  title: string
  order: string
  total: number | undefined
  /** Absent: the role may not. */
  create?: { label: string; act: () => void } | undefined
}

/** Title, count, order in words, and the one thing that can be added. */
export function ListHead({ title, order, total, create }: ListHeadProps) {
  const language = useLanguage()
  useEffect(() => {
    document.title = `${title} · Mesa`
  }, [title])
  useKeys(create ? { newRecord: create.act } : {})
  return (
    <header className="page-head">
      <div className="grow">
        <h1 className="page-title">{title}</h1>
        {total !== undefined && <span className="page-count">{formatCount(language, total)}</span>}
        <span className="page-order only-wide">{order}</span>
      </div>
      {create && (
        <button
          type="button"
          className="btn btn--primary"
          aria-keyshortcuts={ariaKeys('newRecord')}
          onClick={() => create.act()}
        >
          <IconPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {create.label} <Kbd keys={[keyHint('newRecord')]} />
        </button>
      )}
    </header>
  )
}

interface ListSearchProps {
  label: string
  /** What the address asks for. */
  asked: string
  onAsk(text: string): void
  children?: ReactNode
}

/** The address leads, except while one types; ↓ goes into the list. */
export function ListSearch({ label, asked, onAsk, children }: ListSearchProps) {
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(asked)
  useEffect(() => setTyped(asked), [asked])
  useEffect(() => {
    if (typed.trim() === asked) return
    const timer = setTimeout(() => onAsk(typed.trim()), TYPE_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  useKeys({ search: () => box.current?.focus() })
  return (
    <search className="ls-filters">
      <label className="ls-search">
        <IconSearch size={14} stroke={1.75} className="ic" aria-hidden="true" />
        <input
          ref={box}
          type="search"
          aria-label={label}
          aria-keyshortcuts={ariaKeys('search')}
          placeholder={label}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key === 'ArrowDown') focusRow(document.body, 0)
          }}
        />
        {typed === '' && <Kbd keys={[keyHint('search')]} />}
      </label>
      {children}
    </search>
  )
}

const rowLinks = (within: ParentNode): HTMLElement[] => [...within.querySelectorAll<HTMLElement>('.ls-table .ls-link')]

function focusRow(within: ParentNode, at: number): void {
  const links = rowLinks(within)
  links[Math.max(0, Math.min(links.length - 1, at))]?.focus()
}

function useRowKeys(table: RefObject<HTMLDivElement | null>): void {
  const move = (step: number) => () => {
    if (!table.current) return
    const at = rowLinks(table.current).indexOf(document.activeElement as HTMLElement)
    focusRow(table.current, at + step)
  }
  useKeys({
    next: move(1),
    previous: move(-1),
    first: () => table.current && focusRow(table.current, 0),
    last: () => table.current && focusRow(table.current, Number.POSITIVE_INFINITY),
  })
}

interface ListTableProps {
  label: string
  columns: readonly string[]
  children: ReactNode
  /** More rows are to be had. */
  onMore?: (() => void) | undefined
}

/** Rows whose first cell is the link; the arrows and j, k move among them. */
export function ListTable({ label, columns, children, onMore }: ListTableProps) {
  const { t } = useLingui()
  const table = useRef<HTMLDivElement>(null)
  useRowKeys(table)
  return (
    <div className="ls-body" ref={table}>
      <table className="ls-table">
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} className="thead" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {onMore && (
        <button type="button" className="btn btn--link ls-more" onClick={onMore}>
          {t`Mostrar más`}
        </button>
      )}
    </div>
  )
}

const WIDTHS = [42, 58, 36, 50, 62, 44, 54]

/** The final shape in grey, after a moment in which nothing is shown. */
export function ListSkeleton() {
  const { t } = useLingui()
  if (!useDelayed(150)) return <div className="ls-body" />
  return (
    <div className="ls-body" aria-busy="true">
      <p className="sr" role="status">{t`Cargando`}</p>
      {WIDTHS.map((width) => (
        <div key={width} className="ls-bones" aria-hidden="true">
          <span className="bone" style={{ width: `${width}%`, height: 14 }} />
        </div>
      ))}
    </div>
  )
}

/** Nothing that matches names the way out. */
export function ListNoMatch({ text, onClear }: { text: string; onClear: () => void }) {
  const { t } = useLingui()
  return (
    <Blank icon={<IconSearch size={20} stroke={1.75} className="ic" />} title={t`Nada coincide con «${text}»`}>
      <div className="row">
        <button type="button" className="btn" onClick={onClear}>{t`Limpiar la búsqueda`}</button>
      </div>
    </Blank>
  )
}
