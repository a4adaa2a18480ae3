import { useQueries } from '@tanstack/react-query'
import { trpc } from '../../connection/trpc.ts'

const none: readonly string[] = []

/** How the customers are called that the address names by their ids; unknown ones are left out. */
export function useAccountNames(ids: readonly string[] = none): ReadonlyMap<string, string> {
  const found = useQueries({
    queries: ids.map((id) => trpc.records.get.queryOptions({ kind: 'account', id }, { staleTime: 300_000 })),
  })
  return new Map(found.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])))
}
