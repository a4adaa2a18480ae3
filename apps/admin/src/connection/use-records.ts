import type { RecordRow } from '@mesa/api'
import type { RecordKind } from '@mesa/core'
import { useQuery } from '@tanstack/react-query'
import { trpc } from './trpc.ts'

const none: never[] = []

/** All records of a small kind, for choosing and for naming: plans, calendars, systems, areas, ladders, criteria, advisors. */
export function useRecords<Kind extends RecordKind>(kind: Kind): readonly RecordRow<Kind>[] {
  const { data } = useQuery(trpc.records.list.queryOptions({ kind, limit: 500 }, { staleTime: 60_000 }))
  return (data?.rows ?? none) as unknown as readonly RecordRow<Kind>[]
}
