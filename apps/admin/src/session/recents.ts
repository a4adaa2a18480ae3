import { useSyncExternalStore } from 'react'

export interface Recent {
  folio: string
  subject: string
}

const STORAGE_KEY = 'mesa.recents'
const KEPT = 8

function read(): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]')
    return Array.isArray(kept) ? (kept as Recent[]).filter((recent) => typeof recent.folio === 'string') : []
  } catch {
    return []
  }
}

let recents = read()
const listeners = new Set<() => void>()

function change(next: Recent[]): void {
  recents = next
  localStorage.setItem(STORAGE_KEY, JSON.stringify(next))
  for (const notify of listeners) notify()
}

/** Puts an incident that was opened first; keeps the last eight. */
export const rememberRecent = (recent: Recent): void =>
  change([recent, ...recents.filter(({ folio }) => folio !== recent.folio)].slice(0, KEPT))

/** The next person at this browser starts without another's trail. */
export const forgetRecents = (): void => change([])

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useRecents = (): Recent[] => useSyncExternalStore(subscribe, () => recents)

export const recentIncidents = (): Recent[] => recents
