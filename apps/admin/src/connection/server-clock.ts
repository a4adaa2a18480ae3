import { useSyncExternalStore } from 'react'

const TICK_MS = 5000

let offsetMs = 0
let tick = 0
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** Every answer of the server that carries its time corrects ours: a wrong clock on a desk must not move a deadline. */
export function learnServerTime(serverNow: number): void {
  offsetMs = serverNow - Date.now()
}

/** Now, as the server would say (epoch ms). */
export const serverNow = (): number => Date.now() + offsetMs

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    tick += 1
    for (const notify of listeners) notify()
  }, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The server's now, read again every 5 seconds. */
export function useServerNow(): number {
  useSyncExternalStore(subscribe, () => tick)
  return serverNow()
}
