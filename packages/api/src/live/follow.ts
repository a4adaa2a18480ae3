import { hasPermission, type Permission, type Role } from '@mesa/core'
import type { FeedEntry } from '@mesa/desk'
import { TRPCError, tracked } from '@trpc/server'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'

/** On a quiet desk the rights are asked this often: a stream ends within 5 s of a revocation (trust.md 9). */
const RIGHTS_MS = 2_000

/** What one must be allowed to read to be told that it changed. */
const needed: Partial<Record<FeedEntry['kind'], Permission>> = {
  mailbox: 'mailbox.read',
  quarantine: 'quarantine.read',
}

const isFor = (role: Role, { kind }: FeedEntry): boolean => {
  const permission = needed[kind]
  return permission === undefined || hasPermission(role, permission)
}

/** The feed from a position on, over SSE. Ends when the session does; the rights are asked for every event and while idle. */
export const follow = withPermission('live.follow')
  .input(z.strictObject({ position: z.int().min(0), lastEventId: z.string().max(20).optional() }))
  .subscription(async function* ({ ctx: { desk, user, stillSignedIn }, input, signal }) {
    const from = Number(input.lastEventId ?? input.position)
    const watch = watchRights(stillSignedIn)
    try {
      for await (const entry of desk.follow(from, AbortSignal.any([watch.signal, ...(signal ? [signal] : [])]))) {
        if (!isFor(user.role, entry)) continue
        if (!(await stillSignedIn())) return
        yield tracked(String(entry.position), entry)
      }
      // The desk is closing: a stream that just ended would be taken for finished, an error makes the page come back.
      if (!watch.signal.aborted && !signal?.aborted) throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR' })
    } finally {
      watch.stop()
    }
  })

/** A signal that aborts once the rights are gone, or cannot be asked any more. */
function watchRights(stillSignedIn: () => Promise<boolean>): { signal: AbortSignal; stop(): void } {
  const revoked = new AbortController()
  const look = async () => {
    const still = await stillSignedIn().catch(() => false)
    if (!still) revoked.abort()
  }
  const timer = setInterval(() => void look(), RIGHTS_MS)
  return { signal: revoked.signal, stop: () => clearInterval(timer) }
}
