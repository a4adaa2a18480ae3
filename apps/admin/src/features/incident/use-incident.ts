import type { FeedEntry } from '@mesa/api'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { followFrom, useFeed } from '../../connection/live-feed.ts'
import { learnServerTime, serverNow } from '../../connection/server-clock.ts'
import { queryClient, trpc, trpcClient } from '../../connection/trpc.ts'
import { rememberRecent } from '../../session/recents.ts'
import { nextReadingAt } from '../../ui/clock-text.ts'

const LONGEST_MS = 3_600_000

/** One incident, kept true by the live feed and read again when one of its clocks is about to look different. */
export function useIncident(folio: string) {
  const options = trpc.incident.get.queryOptions({ folio }, { staleTime: 5000 })
  const query = useQuery(options)
  const view = query.data
  const { refetch } = query

  const onEntry = useCallback(
    (entry: FeedEntry) => {
      if (entry.incident?.folio === folio) void refetch()
    },
    [folio, refetch],
  )
  useFeed(onEntry)

  useEffect(() => {
    if (!view) return
    learnServerTime(view.readAt)
    followFrom(view.position)
    const at = nextReadingAt(view.clocks, serverNow())
    if (at === null) return
    const timer = setTimeout(() => void refetch(), Math.min(LONGEST_MS, Math.max(1000, at - serverNow() + 500)))
    return () => clearTimeout(timer)
  }, [view, refetch])

  useMarkSeen(folio, view?.version)
  const subject = view?.subject
  useEffect(() => {
    if (subject !== undefined) rememberRecent({ folio, subject })
  }, [folio, subject])
  return query
}

/** What was on the screen is read; the queue's dot goes. */
function useMarkSeen(folio: string, version: number | undefined): void {
  useEffect(() => {
    if (version === undefined) return
    const markSeen = async () => {
      await trpcClient.incident.markSeen.mutate({ folio, version })
      void queryClient.invalidateQueries({ queryKey: trpc.queue.list.pathKey() })
    }
    // Not being able to say so loses nothing: the dot stays.
    markSeen().catch(() => undefined)
  }, [folio, version])
}
