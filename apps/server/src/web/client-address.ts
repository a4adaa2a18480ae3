import { isIP } from 'node:net'
import type { Context } from 'hono'
import { type ProxyList, toPlainAddress } from '../config/trusted-proxies.ts'

interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string } }
}

/** The socket's other end, of the bindings that the server brings; a request without a socket is a test's own. */
export const peerOf = (bindings: unknown): string =>
  (bindings as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? '127.0.0.1'

/**
 * Who is at the other end: the socket's peer, or what a listed proxy says of its own peer. Read from the right, so that
 * what a stranger wrote into the header before the proxy saw it never counts.
 */
export function clientAddressOf(c: Context, proxies: ProxyList): string {
  const peer = peerOf(c.env)
  if (!proxies.includes(peer)) return toPlainAddress(peer)

  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => toPlainAddress(hop.trim()))
  const stranger = hops.filter((hop) => isIP(hop) !== 0).findLast((hop) => !proxies.includes(hop))
  return stranger ?? toPlainAddress(peer)
}
