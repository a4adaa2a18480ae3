import type { FeedEntry } from '@mesa/api'
import { useEffect, useSyncExternalStore } from 'react'
import { trpcClient } from './trpc.ts'

type Listener = (entry: FeedEntry) => void

const listeners = new Set<Listener>()
const stateListeners = new Set<() => void>()

export interface FeedState {
  /** Epoch ms of this browser; null while connected. */
  lostSince: number | null
  /** Of the last entry that came. */
  position: number
}
let state: FeedState = { lostSince: null, position: 0 }
let subscription: { unsubscribe(): void } | undefined

function changeState(change: Partial<FeedState>): void {
  state = { ...state, ...change }
  for (const notify of stateListeners) notify()
}

const markLost = () => changeState({ lostSince: state.lostSince ?? Date.now() })

/** Follows the feed from a page's position on. Once per tab: later pages share it. */
export function followFrom(position: number): void {
  if (subscription) return
  state = { ...state, position }
  subscription = trpcClient.live.follow.subscribe(
    { position },
    {
      onData: ({ data: entry }) => {
        changeState({ position: entry.position, lostSince: null })
        for (const tell of listeners) tell(entry)
      },
      onConnectionStateChange: ({ state: connection }) => {
        if (connection === 'pending') changeState({ lostSince: null })
        else if (connection === 'connecting' && state.position > position) markLost()
      },
      onError: () => {
        markLost()
        subscription = undefined
      },
      onComplete: () => {
        subscription = undefined
      },
    },
  )
}

/** Ends with the session. */
export function stopFollowing(): void {
  subscription?.unsubscribe()
  subscription = undefined
}

/** Calls `listener` with every entry that comes while the component is shown. */
export function useFeed(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [listener])
}

function subscribeState(listener: () => void): () => void {
  stateListeners.add(listener)
  return () => stateListeners.delete(listener)
}

export const useFeedState = (): FeedState => useSyncExternalStore(subscribeState, () => state)
