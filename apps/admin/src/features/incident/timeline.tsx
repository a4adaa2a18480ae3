import { useLingui } from '@lingui/react/macro'
import type { IncidentView, TimelineEntry } from '@mesa/api'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { EventLine, FoldedLine } from './event-line.tsx'
import type { EventFacts } from './event-text.ts'
import { filterTimeline, foldRuns, kindOf, type TimelineFilter } from './timeline-filter.ts'
import { CallEntry, MessageEntry, NoteEntry } from './written-entry.tsx'

function Tabs({ view, show }: { view: IncidentView; show: TimelineFilter }) {
  const { t } = useLingui()
  const tabs: { filter: TimelineFilter; label: string }[] = [
    { filter: 'all', label: t`Todo` },
    { filter: 'messages', label: t`Mensajes` },
    { filter: 'notes', label: t`Notas` },
    { filter: 'events', label: t`Eventos` },
  ]
  return (
    <nav className="tabs only-wide" aria-label={t`Qué se muestra del historial`}>
      {tabs.map(({ filter, label }) => (
        <Link
          key={filter}
          to="/incidents/$folio"
          params={{ folio: view.folio }}
          search={filter === 'all' ? {} : { show: filter }}
          aria-current={show === filter ? 'page' : undefined}
          className={show === filter ? 'tab is-active' : 'tab'}
        >
          {label} <span>{filterTimeline(view.timeline, filter).length}</span>
        </Link>
      ))}
    </nav>
  )
}

function Entry({ entry, facts }: { entry: TimelineEntry; facts: EventFacts }) {
  switch (kindOf(entry)) {
    case 'message':
      return <MessageEntry entry={entry} />
    case 'note':
      return <NoteEntry entry={entry} />
    case 'call':
      return <CallEntry entry={entry} />
    default:
      return <EventLine entry={entry} facts={facts} />
  }
}

/** Stays at the newest entry, as a conversation is read, unless one has scrolled up. */
function useAtEnd(count: number) {
  const scroller = useRef<HTMLElement>(null)
  const isAtEnd = useRef(true)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const watch = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 40
    }
    element.addEventListener('scroll', watch, { passive: true })
    return () => element.removeEventListener('scroll', watch)
  }, [])
  useLayoutEffect(() => {
    if (isAtEnd.current && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight
  }, [count])
  return scroller
}

/** What was said and what happened, oldest first. */
export function Timeline({ view, show }: { view: IncidentView; show: TimelineFilter }) {
  const { t } = useLingui()
  const zoned = useZoned()
  const directory = useQuery(trpc.directory.get.queryOptions(undefined, { staleTime: 300_000 })).data
  const entries = useMemo(() => {
    const shown = filterTimeline(view.timeline, show)
    return show === 'events' ? shown : foldRuns(shown)
  }, [view.timeline, show])
  const scroller = useAtEnd(view.timeline.length)
  const facts: EventFacts = { ...zoned, view, directory }
  return (
    <>
      <Tabs view={view} show={show} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className="tl-scroll" ref={scroller} tabIndex={0} aria-label={t`Historial del reporte`}>
        <div className="tl-in">
          {entries.map((entry) =>
            'kind' in entry ? (
              <FoldedLine key={`f${entry.entries[0]?.version}`} entries={entry.entries} facts={facts} />
            ) : (
              <Entry key={entry.version} entry={entry} facts={facts} />
            ),
          )}
          {entries.length === 0 && <p className="muted">{t`No hay nada de este tipo todavía.`}</p>}
        </div>
      </section>
    </>
  )
}
