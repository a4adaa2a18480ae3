import type { FeedEntry } from '../desk.ts'

/** Other nodes write too: without a signal of ours the feed is looked at this often. */
const POLL_MS = 1_000
const PAGE = 200

/** Wakes whoever follows the feed when something was written here. */
export interface Bell {
  ring(): void
  /** Resolves at the next ring, after `ms`, or when the signal aborts. */
  next(ms: number, signal: AbortSignal): Promise<void>
}

export function createBell(): Bell {
  const waiting = new Set<() => void>()
  return {
    ring: () => {
      for (const wake of waiting) wake()
      waiting.clear()
    },
    next: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', wake)
          waiting.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, ms)
        signal.addEventListener('abort', wake, { once: true })
        waiting.add(wake)
        if (signal.aborted) wake()
      }),
  }
}

/** The feed after `position`: what is there, then what comes, until the signal aborts. A cursor on rows, no memory of ours. */
export async function* followFeed(
  readAfter: (position: number, limit: number) => Promise<FeedEntry[]>,
  bell: Bell,
  position: number,
  signal: AbortSignal,
): AsyncGenerator<FeedEntry> {
  let cursor = position
  while (!signal.aborted) {
    const entries = await readAfter(cursor, PAGE)
    for (const entry of entries) {
      cursor = entry.position
      yield entry
      if (signal.aborted) return
    }
    if (entries.length < PAGE) await bell.next(POLL_MS, signal)
  }
}
