import type { RecordView } from '@mesa/api'
import type { RecordKind } from '@mesa/core'
import { useQuery } from '@tanstack/react-query'
import { queryClient, trpc } from '../../connection/trpc.ts'
import { fetchRecord } from './record-family.ts'

export const recordKey = (kind: RecordKind, id: string) => trpc.records.get.queryKey({ kind, id })

/** One record with its versions and its draft; the live feed has it read again. */
export function useRecord<Kind extends RecordKind>(kind: Kind, id: string | null) {
  return useQuery<RecordView<Kind>>({
    queryKey: recordKey(kind, id ?? ''),
    queryFn: () => fetchRecord(kind, id ?? ''),
    enabled: id !== null,
    staleTime: 5000,
  })
}

/** Reads it again now: after an act here, or when an act was refused. */
export async function readRecordAgain<Kind extends RecordKind>(kind: Kind, id: string): Promise<RecordView<Kind>> {
  const record = await fetchRecord(kind, id)
  queryClient.setQueryData(recordKey(kind, id), record as never)
  void queryClient.invalidateQueries({ queryKey: trpc.records.list.pathKey() })
  return record
}

/** An answer that began before an act here would tell of how it was. */
export const forgetPendingReads = (kind: RecordKind, id: string): Promise<void> =>
  queryClient.cancelQueries({ queryKey: recordKey(kind, id) })
