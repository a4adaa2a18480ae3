import type { Inside } from '../inside.ts'
import type { Bell } from '../live/follow.ts'
import { type DeliveryDoors, deliverDue } from './deliver.ts'

/** Rows that became due by time alone, or were left by a worker that died, are found this often. */
const LOOK_MS = 2_000

/** Delivers what is due until it is stopped; wakes when something was written. Never throws. */
export function startOutboxWorker(desk: Inside, doors: DeliveryDoors, bell: Bell): { stop(): Promise<void> } {
  const stopped = new AbortController()
  const run = async () => {
    while (!stopped.signal.aborted) {
      const delivered = await deliverDue(desk, doors).catch((error: unknown) => {
        desk.log('error', 'the outbox could not be read', { problem: String(error) })
        return 0
      })
      if (delivered === 0) await bell.next(LOOK_MS, stopped.signal)
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
