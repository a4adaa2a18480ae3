import { useSyncExternalStore } from 'react'

const query = matchMedia('(max-width: 899px)')

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Under 900 px, where rows are cards. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches)
