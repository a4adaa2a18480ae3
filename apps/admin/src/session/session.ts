import type { AppRouter } from '@mesa/api'
import type { Language, Permission } from '@mesa/core'
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { learnServerTime } from '../connection/server-clock.ts'
import { queryClient, trpcClient } from '../connection/trpc.ts'

export type Session = inferRouterOutputs<AppRouter>['session']['get']

/** Who is signed in, what they may do and where; asked once and kept. */
export const sessionOptions = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const session = await trpcClient.session.get.query()
    learnServerTime(session.now)
    return session
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** Of who is signed in; null for a stranger, and where the server cannot be reached. */
export const languageOfSession = (): Promise<Language | null> =>
  queryClient.ensureQueryData(sessionOptions).then(
    ({ user }) => user.language,
    () => null,
  )

export const useSession = (): Session => useSuspenseQuery(sessionOptions).data

/** Whether the signed-in person may do this; the server decides again. */
export const usePermission = (permission: Permission): boolean => useSession().permissions.includes(permission)

export interface ServerStatus {
  company: { name: string; timezone: string; language: 'es' | 'en' }
  isDemo: boolean
  relay: boolean
  plainHttp: boolean
  /** The server's time, where it says so. */
  now?: number
}

async function fetchStatus(): Promise<ServerStatus> {
  const response = await fetch('/api/status')
  if (!response.ok) throw new Error(`/api/status answered ${response.status}`)
  const status = (await response.json()) as ServerStatus
  if (status.now) learnServerTime(status.now)
  return status
}

/** What may be known before signing in. */
export const statusOptions = queryOptions({ queryKey: ['status'], queryFn: fetchStatus, staleTime: 60_000 })

export const useServerStatus = () => useQuery(statusOptions).data
