import './queue.css'
import { useLingui } from '@lingui/react/macro'
import type { QueueFilters, QueueRow, QueueViewName } from '@mesa/api'
import { formatCount } from '@mesa/i18n'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { askWhy } from '../../acts/asked-why.ts'
import { currentFromRow, useCurrentIncident } from '../../acts/current-incident.ts'
import { trpc } from '../../connection/trpc.ts'
import { rememberQueue } from '../../session/last-queue.ts'
import { useLanguage } from '../../session/use-language.ts'
import { openBox } from '../../ui/command-box/box-store.ts'
import { useKeys } from '../../ui/keys/keys.ts'
import { LoadError } from '../../ui/load-error.tsx'
import { views } from '../../ui/queue-views.ts'
import { useGoneText } from './gone-text.ts'
import { HeldBar } from './held-bar.tsx'
import { QueueFiltersBar } from './queue-filters.tsx'
import { hasFilters, toQueueSearch } from './queue-search.ts'
import { QueueEmpty, QueueSkeleton } from './queue-states.tsx'
import { QueueTable } from './queue-table.tsx'
import { type HandOnList, useHeldRows } from './use-held-rows.ts'
import { preloadIncident, useQueue } from './use-queue.ts'
import { useRowFocus } from './use-row-focus.ts'

interface QueuePageProps {
  view: QueueViewName
  filters: QueueFilters
}

/** Where the hand is, for whoever asks: no render per mouse move. */
function useHand() {
  const list = useRef<HTMLDivElement>(null)
  const pointerAt = useRef(0)
  const hand = useCallback(
    (): HandOnList => ({
      isAtTop: (list.current?.scrollTop ?? 0) === 0,
      hasFocus: list.current?.contains(document.activeElement) === true,
      pointerAt: pointerAt.current,
    }),
    [],
  )
  const onPointerMove = useCallback(() => {
    pointerAt.current = Date.now()
  }, [])
  return { list, hand, onPointerMove }
}

function PageHead({ view, total }: { view: QueueViewName; total: number | undefined }) {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const label = views.find(({ name }) => name === view)?.label
  const title = label ? i18n._(label) : ''
  useEffect(() => {
    document.title = total === undefined ? `${title} · Mesa` : `${title} (${total}) · Mesa`
  }, [title, total])
  return (
    <header className="page-head">
      <div className="grow">
        <h1 className="page-title">{title}</h1>
        {total !== undefined && <span className="page-count">{formatCount(language, total)}</span>}
        <span className="page-order only-wide">
          {view === 'resolved' ? t`orden: lo más reciente primero` : t`orden: vence primero`}
        </span>
      </div>
    </header>
  )
}

function useFilterChanges(view: QueueViewName) {
  const navigate = useNavigate()
  return useCallback(
    (filters: QueueFilters, replace = false, otherView = view) =>
      void navigate({ to: '/queue/$view', params: { view: otherView }, search: toQueueSearch(filters), replace }),
    [navigate, view],
  )
}

export function QueuePage({ view, filters }: QueuePageProps) {
  const { i18n } = useLingui()
  const language = useLanguage()
  const navigate = useNavigate()
  const queue = useQueue(view, filters)
  const directory = useQuery(trpc.directory.get.queryOptions(undefined, { staleTime: 300_000 })).data
  const counts = useQuery(trpc.queue.counts.queryOptions()).data
  const change = useFilterChanges(view)
  const searchBox = useRef<HTMLInputElement>(null)
  const total = hasFilters(filters) ? (queue.hasNextPage ? undefined : queue.rows.length) : counts?.[view]

  const addFilter = () => {
    if (!directory) return
    void import('./filter-step.ts').then(({ filterStep }) =>
      openBox(filterStep({ view, filters, language, directory, onChange: change })),
    )
  }
  const open = useCallback(
    ({ folio }: QueueRow) => void navigate({ to: '/incidents/$folio', params: { folio } }),
    [navigate],
  )
  const { href } = useLocation()
  useEffect(() => rememberQueue(href), [href])
  useKeys({ search: () => searchBox.current?.focus(), filter: addFilter })
  const label = views.find(({ name }) => name === view)?.label

  return (
    <>
      <PageHead view={view} total={total} />
      <QueueFiltersBar
        filters={filters}
        directory={directory}
        searchBox={searchBox}
        onAdd={addFilter}
        onChange={change}
      />
      {queue.isPending ? (
        <QueueSkeleton />
      ) : queue.isError && queue.rows.length === 0 ? (
        <LoadError error={queue.error} onRetry={() => void queue.refetch()} />
      ) : (
        <QueueBody
          key={JSON.stringify(filters)}
          queue={queue}
          label={label ? i18n._(label) : view}
          total={total}
          directory={directory}
          onOpen={open}
          empty={
            <QueueEmpty
              view={view}
              filters={filters}
              onClear={() => change({})}
              onSearchResolved={() => change(filters.q ? { q: filters.q } : {}, false, 'resolved')}
            />
          }
        />
      )}
    </>
  )
}

/** Only a clock that ran can be explained. */
const whyOf = ({ folio, clock: { kind, cycle, target } }: QueueRow) =>
  target ? { why: () => askWhy({ folio, kind, cycle }) } : {}

interface QueueBodyProps {
  queue: ReturnType<typeof useQueue>
  label: string
  total: number | undefined
  directory: Parameters<typeof useGoneText>[0]
  onOpen: (row: QueueRow) => void
  empty: ReactNode
}

/** The rows with their held changes and their focus. */
function QueueBody({ queue, label, total, directory, onOpen, empty }: QueueBodyProps) {
  const language = useLanguage()
  const goneText = useGoneText(directory)
  const { list, hand, onPointerMove } = useHand()
  const held = useHeldRows(queue.rows, hand)
  const { focused, setFocused, row, moves } = useRowFocus(held.rows)
  useCurrentIncident(useMemo(() => (row ? currentFromRow(row) : null), [row]))
  useEffect(() => {
    if (focused) preloadIncident(focused)
  }, [focused])
  useKeys({ ...moves, ...(row && { open: () => onOpen(row) }), ...(row && whyOf(row)), showHeld: held.show })

  const { fetchNextPage, hasNextPage, isFetchingNextPage } = queue
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetchingNextPage])

  if (held.rows.length === 0) return empty
  return (
    <div className="qgrid" onPointerMove={onPointerMove}>
      <QueueTable
        label={label}
        rows={held.rows}
        arrived={held.arrived}
        total={total ?? -1}
        readAtOf={(folio) => queue.readAtByFolio.get(folio) ?? queue.readAt}
        criterionName={(id) => directory?.criteria.find((criterion) => criterion.id === id)?.name[language]}
        goneBecause={goneText}
        focused={focused}
        onFocus={setFocused}
        onOpen={onOpen}
        onNearEnd={onNearEnd}
        list={list}
        between={<HeldBar added={held.added} moved={held.moved} gone={held.gone} onShow={held.show} />}
      />
    </div>
  )
}
