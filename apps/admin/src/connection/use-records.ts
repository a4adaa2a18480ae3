import type { FeedEntry, RecordRow } from '@mesa/api'
import type { RecordKind } from '@mesa/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useFeed } from './live-feed.ts'
import { queryClient, trpc } from './trpc.ts'

const none: never[] = []

/** All records of a small kind, for choosing and for naming: plans, calendars, systems, areas, ladders, criteria, advisors. */
export function useRecords<Kind extends RecordKind>(kind: Kind): readonly RecordRow<Kind>[] {
  const { data } = useQuery(trpc.records.list.queryOptions({ kind, limit: 500 }, { staleTime: 60_000 }))
  return (data?.rows ?? none) as unknown as readonly RecordRow<Kind>[]
}

/** Keeps every list and name of records true while the page is shown. */
export function useRecordsFeed(): void {
  const onEntry = useCallback(({ kind }: FeedEntry) => {
    if (kind === 'records') void queryClient.invalidateQueries({ queryKey: trpc.records.pathKey() })
  }, [])
  useFeed(onEntry)
}
