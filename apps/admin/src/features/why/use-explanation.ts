import type { FeedEntry } from '@mesa/api'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { AskedWhy } from '../../acts/asked-why.ts'
import { useFeed } from '../../connection/live-feed.ts'
import { trpc } from '../../connection/trpc.ts'

/** The line of now moves by reading again. */
const READ_AGAIN_MS = 60_000

/** The explanation of one clock, kept true by the live feed. */
export function useExplanation({ folio, kind, cycle }: AskedWhy) {
  const query = useQuery(
    trpc.incident.explain.queryOptions(
      { folio, clock: kind, cycle },
      { staleTime: 5000, refetchInterval: ({ state }) => (state.data?.clock.fulfilledAt ? false : READ_AGAIN_MS) },
    ),
  )
  const { refetch } = query
  const onEntry = useCallback(
    (entry: FeedEntry) => {
      if (entry.incident?.folio === folio) void refetch()
    },
    [folio, refetch],
  )
  useFeed(onEntry)
  return query
}
