import type { Delivery, OutgoingMessage } from '@mesa/plugin-sdk'
import { createTransport } from 'nodemailer'
import type { RelayOptions } from './options.ts'
import { toMail } from './outgoing-mail.ts'
import { readRefusal } from './relay-refusal.ts'

export interface Relay {
  deliver(message: OutgoingMessage): Promise<Delivery>
  /** What the relay said when it last failed us, until it works again. */
  problem(): string | undefined
  close(): void
}

const loopback = new Set(['localhost', '127.0.0.1', '::1'])

/**
 * Hands mail to the relay of the configuration. At least once, never exactly once: when the relay's answer is lost the
 * mail goes again, with the same Message-ID (RFC 1047, trust.md D6).
 */
export function openRelay(relay: RelayOptions, secret: (variable: string) => string | undefined): Relay {
  const user = relay.userFrom && secret(relay.userFrom)
  const pass = relay.passwordFrom && secret(relay.passwordFrom)
  const transport = createTransport({
    host: relay.host,
    port: relay.port,
    secure: relay.secure,
    // Credentials never travel in the clear, not even when somebody strips STARTTLS from the greeting.
    requireTLS: !relay.secure && Boolean(user),
    ignoreTLS: !user && loopback.has(relay.host),
    ...(user && pass && { auth: { user, pass } }),
    pool: true,
    maxConnections: 4,
    maxMessages: 200,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    // A message's parts are its own bytes: no path and no URL is ever followed.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  let problem: string | undefined

  return {
    problem: () => problem,
    close: () => transport.close(),
    async deliver(message) {
      try {
        const { response } = await transport.sendMail(toMail(message))
        problem = undefined
        return { outcome: 'delivered', reply: response }
      } catch (error) {
        const refusal = readRefusal(error)
        problem = refusal.outcome === 'later' ? refusal.reply : undefined
        return refusal
      }
    },
  }
}
