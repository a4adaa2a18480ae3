import type { AppRouter } from '@mesa/api'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchStreamLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { mesaErrorOf } from './api-error.ts'

const url = '/trpc'

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchStreamLink({ url }),
    }),
  ],
})

const sessionEndListeners = new Set<() => void>()

/** Told when any call finds that the session ended; the page stays, so that no work is lost. */
export function onSessionEnd(listener: () => void): () => void {
  sessionEndListeners.add(listener)
  return () => sessionEndListeners.delete(listener)
}

function noticeSessionEnd(error: unknown): void {
  if (mesaErrorOf(error)?.code !== 'sign_in.needed') return
  for (const listener of sessionEndListeners) listener()
}

const RETRIES = 2

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSessionEnd }),
  mutationCache: new MutationCache({ onError: noticeSessionEnd }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the API refused by name is refused again; only a dead network or an inner fault may pass.
      retry: (failures, error) => mesaErrorOf(error) === null && failures < RETRIES,
    },
    mutations: { networkMode: 'always' },
  },
})

/** Options for `useQuery` and friends, one per procedure. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient })
