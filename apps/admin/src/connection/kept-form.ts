/** Typed here and not saved yet, with the version that it was typed on. */
export interface KeptForm<Body> {
  /** 0: a new record. */
  version: number
  base: Body
  body: Body
}

/** What this browser kept of a form; null where it kept nothing, or may not. */
export function readKeptForm<Body>(key: string): KeptForm<Body> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as KeptForm<Body> | null
  } catch {
    return null
  }
}

/** Kept at each stroke, so that a reload loses nothing; null forgets it. */
export function keepForm<Body>(key: string, kept: KeptForm<Body> | null): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept))
    else localStorage.removeItem(key)
  } catch {
    // Full or forbidden: the page itself still has it.
  }
}
