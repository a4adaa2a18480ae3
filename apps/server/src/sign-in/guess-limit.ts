/** Tries in a window of time, counted by key, in memory: the sign-in library's own limit knows addresses only. */
export interface GuessLimit {
  /** Counts one try; how many seconds to wait when it is one too many, else 0. Counted before anything is awaited. */
  count(key: string): number
}

const MOST_KEYS = 10_000

/** At most `most` tries per key in `windowMs`; the oldest keys are forgotten when there are too many. */
export function createGuessLimit(most: number, windowMs: number, wallMs: () => number): GuessLimit {
  const windows = new Map<string, { until: number; tries: number }>()
  return {
    count: (key) => {
      const now = wallMs()
      const known = windows.get(key)
      const window = known && known.until > now ? known : { until: now + windowMs, tries: 0 }
      window.tries += 1
      windows.delete(key)
      windows.set(key, window)
      const oldest = windows.size > MOST_KEYS ? windows.keys().next().value : undefined
      if (oldest !== undefined) windows.delete(oldest)
      return window.tries > most ? Math.ceil((window.until - now) / 1000) : 0
    },
  }
}
