import type { AppRouter } from '@mesa/api'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchStreamLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { mesaErrorOf } from './api-error.ts'

const url = '/trpc'

const unreachableListeners = new Set<() => void>()

/** Told when a call did not reach the server. */
export function onUnreachable(listener: () => void): () => void {
  unreachableListeners.add(listener)
  return () => unreachableListeners.delete(listener)
}

/** `fetch` that says so when the network is dead; a call given up by the page itself says nothing. */
const watchedFetch: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, init)
  } catch (error) {
    if (!init?.signal?.aborted) for (const tell of unreachableListeners) tell()
    throw error
  }
}

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        // A whole record is asked about: longer than an address may be.
        condition: ({ path }) => path === 'records.check',
        true: httpLink({ url, fetch: watchedFetch, methodOverride: 'POST' }),
        false: httpBatchStreamLink({ url, fetch: watchedFetch }),
      }),
    }),
  ],
})

const sessionEndListeners = new Set<() => void>()

/** Told when any call finds that the session ended; the page stays, so that no work is lost. */
export function onSessionEnd(listener: () => void): () => void {
  sessionEndListeners.add(listener)
  return () => sessionEndListeners.delete(listener)
}

/** Tells the page when this failure means that the session ended. */
export function noticeSessionEnd(error: unknown): void {
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
