import type { LocalDraft } from './draft-state.ts'

const keyOf = (userId: string, kind: string, id: string | null): string =>
  `mesa.record:${userId}:${kind}:${id ?? 'new'}`

/** What was typed here and never reached the server; null when all did. A browser without storage keeps nothing. */
export function readLocalDraft<Body>(userId: string, kind: string, id: string | null): LocalDraft<Body> | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(userId, kind, id)) ?? 'null') as LocalDraft<Body> | null
  } catch {
    return null
  }
}

/** Kept at each stroke, so that killing the tab loses nothing; null forgets it. */
export function keepLocalDraft<Body>(
  { userId, kind, id }: { userId: string; kind: string; id: string | null },
  draft: LocalDraft<Body> | null,
): void {
  try {
    if (draft) localStorage.setItem(keyOf(userId, kind, id), JSON.stringify(draft))
    else localStorage.removeItem(keyOf(userId, kind, id))
  } catch {
    // Full or forbidden: the server's draft is there a second later.
  }
}
