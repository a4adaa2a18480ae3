import type { FeedEntry } from '@mesa/api'
import { useEffect, useSyncExternalStore } from 'react'
import { noticeSessionEnd, onUnreachable, queryClient, trpcClient } from './trpc.ts'

type Listener = (entry: FeedEntry) => void

const listeners = new Set<Listener>()
const stateListeners = new Set<() => void>()

export interface FeedState {
  /** Epoch ms of this browser; null while connected. */
  lostSince: number | null
  /** Of the last entry that came. */
  position: number
}
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 10_000
/** A stream that does not open within this time counts as lost, whatever the browser goes on trying. */
const OPENS_WITHIN_MS = 4000

let state: FeedState = { lostSince: null, position: 0 }
let isFollowing = false
let subscription: { unsubscribe(): void } | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let waitMs = FIRST_WAIT_MS
let attempt = 0

function changeState(change: Partial<FeedState>): void {
  state = { ...state, ...change }
  for (const notify of stateListeners) notify()
}

function connected(): void {
  clearTimeout(timer)
  waitMs = FIRST_WAIT_MS
  if (state.lostSince === null) return
  changeState({ lostSince: null })
  // What happened meanwhile may be more than the feed tells: everything shown is read again, the status too.
  void queryClient.invalidateQueries()
}

/** Forgets the stream; what it still says is not heard. */
function close(): void {
  attempt += 1
  clearTimeout(timer)
  subscription?.unsubscribe()
  subscription = undefined
}

/** Says since when, and tries again: after one second, later every ten. */
function lose(): void {
  close()
  changeState({ lostSince: state.lostSince ?? Date.now() })
  timer = setTimeout(() => {
    // A refused stream does not say why: this does.
    trpcClient.session.get.query().catch(noticeSessionEnd)
    open()
  }, waitMs)
  waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)
}

function open(): void {
  const mine = attempt
  const end = () => {
    if (mine === attempt) lose()
  }
  timer = setTimeout(end, OPENS_WITHIN_MS + waitMs)
  subscription = trpcClient.live.follow.subscribe(
    { position: state.position },
    {
      onData: ({ data: entry }) => {
        changeState({ position: entry.position })
        for (const tell of listeners) tell(entry)
      },
      onConnectionStateChange: (connection) => {
        if (mine !== attempt) return
        if (connection.state === 'pending') connected()
        else if (connection.state === 'connecting' && connection.error) end()
      },
      onError: end,
      onComplete: end,
    },
  )
}

/** A call did not get through: the stream may be dead without knowing it. */
function doubt(): void {
  if (isFollowing && state.lostSince === null) lose()
}

function tryNow(): void {
  if (!isFollowing || state.lostSince === null) return
  close()
  open()
}

/** Follows the feed from a page's position on, until the session ends. Once per tab: later pages share it. */
export function followFrom(position: number): void {
  if (isFollowing) return
  isFollowing = true
  state = { ...state, position }
  onUnreachable(doubt)
  window.addEventListener('offline', doubt)
  window.addEventListener('online', tryNow)
  open()
}

/** Ends with the session. */
export function stopFollowing(): void {
  isFollowing = false
  close()
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
