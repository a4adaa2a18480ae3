import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useFeed } from '../../connection/live-feed.ts'
import { refreshRecords } from '../../connection/publish-record.ts'
import { queryClient, trpc } from '../../connection/trpc.ts'

/** Where a policy stands, with its customer and what it used; comes again when anybody changes a record. */
export function usePolicyCard(id: string | null) {
  return useQuery(trpc.policies.card.queryOptions({ id: id ?? '' }, { enabled: id !== null }))
}

/** Records change what a policy is, incidents what was used of it. */
export function usePolicyFeed(): void {
  useFeed(
    useCallback(({ kind }) => {
      if (kind === 'records') void refreshRecords()
      if (kind === 'incident') void queryClient.invalidateQueries({ queryKey: trpc.policies.card.pathKey() })
    }, []),
  )
}
