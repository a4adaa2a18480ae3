import type { FeedEntry, QueueFilters, QueuePage, QueueViewName } from '@mesa/api'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { followFrom, useFeed } from '../../connection/live-feed.ts'
import { learnServerTime, serverNow } from '../../connection/server-clock.ts'
import { queryClient, trpc, trpcClient } from '../../connection/trpc.ts'
import { nextReadingAt } from '../../ui/clock-text.ts'

const PAGE = 50
/** A burst of events reads the list once. */
const GATHER_MS = 250
/** Longer timeouts overflow in browsers and fire at once. */
const LONGEST_MS = 3_600_000
const NO_ROWS: QueuePage['rows'] = []

/** The API's inputs are strict, so the page parameter is put in by hand. */
function queueOptions(view: QueueViewName, filters: QueueFilters) {
  return infiniteQueryOptions({
    queryKey: [...trpc.queue.list.pathKey(), { view, filters }],
    queryFn: ({ pageParam, signal }) =>
      trpcClient.queue.list.query(
        { view, filters, limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 10_000,
  })
}

/** Reads the list again when an incident changed, and when a clock is about to look different. */
function useFreshness(pages: readonly QueuePage[] | undefined, refetch: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onEntry = useCallback(
    (entry: FeedEntry) => {
      if (entry.kind !== 'incident') return
      clearTimeout(timer.current)
      timer.current = setTimeout(refetch, GATHER_MS)
    },
    [refetch],
  )
  useFeed(onEntry)

  useEffect(() => {
    const clocks = (pages ?? []).flatMap(({ rows }) => rows.map(({ clock }) => clock))
    const at = nextReadingAt(clocks, serverNow())
    if (at === null) return
    const due = setTimeout(refetch, Math.min(LONGEST_MS, Math.max(1000, at - serverNow() + 500)))
    return () => clearTimeout(due)
  }, [pages, refetch])
}

/** One view's rows, kept true by the live feed, page after page. */
export function useQueue(view: QueueViewName, filters: QueueFilters) {
  const options = queueOptions(view, filters)
  const query = useInfiniteQuery(options)
  const { refetch: refetchQuery, data } = query
  const refetch = useCallback(() => void refetchQuery({ cancelRefetch: false }), [refetchQuery])
  const pages = data?.pages
  useFreshness(pages, refetch)

  const first = pages?.[0]
  useEffect(() => {
    if (!first) return
    learnServerTime(first.readAt)
    followFrom(first.position)
  }, [first])

  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? NO_ROWS, [pages])
  const readAtByFolio = useMemo(
    () => new Map((pages ?? []).flatMap(({ rows, readAt }) => rows.map(({ folio }) => [folio, readAt] as const))),
    [pages],
  )
  return { ...query, rows, readAtByFolio, readAt: first?.readAt ?? 0 }
}

/** Fetches an incident before it is opened. */
export const preloadIncident = (folio: string): void =>
  void queryClient.prefetchQuery(trpc.incident.get.queryOptions({ folio }, { staleTime: 10_000 }))
