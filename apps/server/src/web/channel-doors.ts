import { Hono } from 'hono'
import type { WebParts } from './web-parts.ts'

/** The public pages of channels, `/f/<channel name>`: without sign-in; a channel keeps its own limits. */
export function channelDoors({ channels, addressOf }: WebParts): Hono {
  const doors = new Hono()
  const answer = async (c: Parameters<typeof addressOf>[0]) => {
    const open = channels.get(c.req.param('channel') ?? '')
    if (!open?.http) return c.json({ code: 'not_found' }, 404)
    const answered = await open.http(c.req.raw, { address: addressOf(c) })
    return new Response(answered.body, answered) // whose headers may still be added to
  }
  doors.all('/:channel', answer)
  doors.all('/:channel/*', answer)
  return doors
}
