import type { RestDay } from '@mesa/core'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../connection/trpc.ts'

const none: RestDay[] = []
export const FIRST_YEAR = 1970
export const LAST_YEAR = 2200

/** The obligatory rest days of a year, as the law names them. */
export function useRestDays(year: number): { restDays: readonly RestDay[]; isFailed: boolean } {
  const isAsked = Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR
  const { data, isError } = useQuery({
    ...trpc.records.restDays.queryOptions({ year }, { staleTime: Number.POSITIVE_INFINITY }),
    enabled: isAsked,
  })
  return { restDays: data ?? none, isFailed: isError }
}
