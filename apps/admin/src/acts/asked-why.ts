import type { ClockKind } from '@mesa/core'
import { useSyncExternalStore } from 'react'

/** The clock whose due instant somebody wants explained. */
export interface AskedWhy {
  folio: string
  kind: ClockKind
  cycle: number
}

let asked: AskedWhy | null = null
const listeners = new Set<() => void>()

function change(next: AskedWhy | null): void {
  asked = next
  for (const notify of listeners) notify()
}

const isSame = (a: AskedWhy | null, b: AskedWhy): boolean =>
  a?.folio === b.folio && a.kind === b.kind && a.cycle === b.cycle

/** Explains the clock beside the page; asked again, the explanation goes. */
export const askWhy = (why: AskedWhy): void => change(isSame(asked, why) ? null : why)
export const closeWhy = (): void => change(null)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAskedWhy = (): AskedWhy | null => useSyncExternalStore(subscribe, () => asked)
