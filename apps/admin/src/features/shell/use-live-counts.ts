import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { useFeed } from '../../connection/live-feed.ts'
import { queryClient, trpc } from '../../connection/trpc.ts'

/** A burst of events asks for the counts once. */
const GATHER_MS = 400

/** The counts of all views, true within half a second of a change. */
export function useLiveCounts() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onEntry = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void queryClient.invalidateQueries({ queryKey: trpc.queue.counts.queryKey() })
      void queryClient.invalidateQueries({ queryKey: trpc.mailbox.pathKey() })
    }, GATHER_MS)
  }, [])
  useFeed(onEntry)
  return useQuery(trpc.queue.counts.queryOptions()).data
}
