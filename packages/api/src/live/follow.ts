import { tracked } from '@trpc/server'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'

/** The feed from a position on, over SSE. Ends when the session does; the rights are asked for every event. */
export const follow = withPermission('live.follow')
  .input(z.strictObject({ position: z.int().min(0), lastEventId: z.string().max(20).optional() }))
  .subscription(async function* ({ ctx: { desk, stillSignedIn }, input, signal }) {
    const from = Number(input.lastEventId ?? input.position)
    for await (const entry of desk.follow(from, signal ?? new AbortController().signal)) {
      if (!(await stillSignedIn())) return
      yield tracked(String(entry.position), entry)
    }
  })
