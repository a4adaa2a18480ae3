import { type Instant, toInstant } from '@mesa/core'

/** Beyond this the machine slept or its clock was set forward: the steady count follows. */
const TOLERANCE_MS = 1_000

interface Readings {
  wallMs(): number
  steadyMs(): number
}

const machine: Readings = { wallMs: () => Date.now(), steadyMs: () => performance.now() }

/**
 * The server's clock: the machine's, moved by `offsetMs` in a demo whose first day was chosen. It never runs backwards
 * while the program runs, whatever happens to the machine's clock.
 */
export function createClock(offsetMs: number, { wallMs, steadyMs }: Readings = machine): () => Instant {
  let base = wallMs() + offsetMs - steadyMs()
  return () => {
    const wall = wallMs() + offsetMs
    if (wall - (base + steadyMs()) > TOLERANCE_MS) base = wall - steadyMs()
    return toInstant(Math.floor(base + steadyMs()))
  }
}
