import type { Inside } from '../inside.ts'
import type { Bell } from '../live/follow.ts'
import { nextDueAt } from './claim.ts'
import { passDue } from './pass-due.ts'

/** However far away the next one is: a machine's clock that jumps is noticed, and rows that another node wrote. */
const LONGEST_SLEEP_MS = 30_000
/** What is due and not ours is somebody else's, or failed a moment ago. */
const LEASED_LOOK_MS = 1_000

/** One look: what is due is done; says for how long nothing will be. With nothing due it is one probe of an index. */
export async function tick(desk: Inside): Promise<number> {
  const dueAt = await nextDueAt(desk)
  const waitMs = dueAt === null ? LONGEST_SLEEP_MS : dueAt - desk.now()
  if (waitMs > 0) return Math.min(waitMs, LONGEST_SLEEP_MS)
  return (await passDue(desk)) > 0 ? 0 : LEASED_LOOK_MS
}

/** Keeps deadlines until it is stopped; wakes for the earliest, and when something was written. Never throws. */
export function startDeadlineWorker(desk: Inside, bell: Bell): { stop(): Promise<void> } {
  const stopped = new AbortController()
  const run = async () => {
    while (!stopped.signal.aborted) {
      const waitMs = await tick(desk).catch((error: unknown) => {
        desk.log('error', 'deadlines could not be read', { problem: String(error) })
        return LEASED_LOOK_MS
      })
      if (waitMs > 0) await bell.next(waitMs, stopped.signal)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped.abort()
      await running
    },
  }
}
