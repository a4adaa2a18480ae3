import type { RecordView } from '@mesa/api'
import type { AccountBody } from '@mesa/core'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../connection/trpc.ts'

/** The customer that a policy is with; undefined until one is named and read. */
export function useAccount(accountId: string | undefined): { id: string; name: string; body: AccountBody } | undefined {
  const asked = { kind: 'account' as const, id: accountId ?? '' }
  const { data } = useQuery(trpc.records.get.queryOptions(asked, { enabled: Boolean(accountId), staleTime: 30_000 }))
  const record = data as unknown as RecordView<'account'> | undefined
  const body = record?.versions[0]?.body ?? record?.draft?.body
  return record && body && { id: record.id, name: record.name, body }
}
