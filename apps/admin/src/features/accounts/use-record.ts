import type { RecordView } from '@mesa/api'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useFeed } from '../../connection/live-feed.ts'
import { refreshRecords } from '../../connection/publish-record.ts'
import { trpc } from '../../connection/trpc.ts'

/** One account or contact with all its versions; what others change comes by itself. */
export function useCustomerRecord<Kind extends 'account' | 'contact'>(kind: Kind, id: string | null) {
  const asked = trpc.records.get.queryOptions({ kind, id: id ?? '' }, { enabled: id !== null })
  const query = useQuery(asked)
  useRecordsFeed()
  return { ...query, record: query.data as unknown as RecordView<Kind> | undefined }
}

/** Reads again what is shown of records when anybody changes one. */
export function useRecordsFeed(): void {
  useFeed(useCallback(({ kind }) => void (kind === 'records' && refreshRecords()), []))
}
