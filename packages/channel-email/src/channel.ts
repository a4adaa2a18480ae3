import { type ChannelHealth, defineChannel, isMesaError, type MesaForChannel } from '@mesa/plugin-sdk'
import { MailTooSlow, readMail } from './mail-reader.ts'
import { emailOptions } from './options.ts'
import { composeMail } from './outgoing-mail.ts'
import { openRelay, type Relay } from './relay.ts'
import { listenForMail, type ReceivedMail } from './smtp-listener.ts'
import { toUnreadable } from './unreadable-mail.ts'

/** Mail to one support address becomes a report (R2), ahead of telephone calls among equals (R3). */
export const email = defineChannel({
  name: 'email',
  kind: 'email',
  queueWeight: 30,
  options: emailOptions,
  codec: (_options, name) => ({
    read: (raw, receivedAt) => readMail(raw, { channel: name, receivedAt }),
    simulate: composeMail,
  }),
  open: async (options, mesa, name) => {
    let failing = false
    const listener = await listenForMail(
      options,
      async (mail) => {
        const kept = keepMail(mail, mesa, name)
        await kept.then(
          () => (failing = false),
          () => (failing = true),
        )
        await kept
      },
      ({ message }) => mesa.log('warn', 'smtp connection failed', { message }),
    )
    const relay = options.relay && openRelay(options.relay, mesa.secret)
    const relayAt = options.relay ? { host: options.relay.host, port: options.relay.port } : null

    return {
      listensOn: () => [`smtp://${listener.host}:${listener.port}`],
      relay: () => relayAt,
      deliver: async (message) => relay?.deliver(message) ?? { outcome: 'later', reply: 'no relay is configured' },
      health: () => healthOf(failing, relay, relayAt?.host),
      close: async () => {
        await listener.close()
        relay?.close()
      },
    }
  },
})

/** Resolves once the mail is on stable storage, as a report or, when it cannot be read or filed, in the quarantine. */
export async function keepMail(
  { raw, envelopeFrom, remoteAddress }: ReceivedMail,
  mesa: MesaForChannel,
  channel: string,
) {
  const receivedAt = mesa.now()
  let reason = 'mail.not_parsed'
  try {
    const report = await readMail(raw, { channel, receivedAt, envelopeFrom })
    reason = 'mail.not_filed'
    await mesa.receive(report)
  } catch (error) {
    if (isMesaError(error) && error.code === 'storage.failed') throw error
    if (error instanceof MailTooSlow) reason = 'mail.too_slow'
    // A mail that our own fault keeps from being filed must not be refused for ever: it is kept and listed.
    mesa.log('warn', reason, { bytes: raw.byteLength, remoteAddress, problem: String(error).slice(0, 200) })
    await mesa.quarantine({ ...toUnreadable(raw, receivedAt, envelopeFrom), reason })
  }
}

function healthOf(failing: boolean, relay: Relay | undefined, host = ''): ChannelHealth {
  if (failing) return { state: 'failing', code: 'storage.failed' }
  const reply = relay?.problem()
  return reply === undefined
    ? { state: 'healthy' }
    : { state: 'failing', code: 'mail.server_refused', facts: { host, reply } }
}
