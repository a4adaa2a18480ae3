import type { AddressInfo } from 'node:net'
import { isMesaError } from '@mesa/plugin-sdk'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { EmailOptions } from './options.ts'
import { isOurRecipient } from './recipients.ts'
import { type SmtpLoad, smtpLoad } from './smtp-load.ts'
import { SmtpReply, smtpReplies } from './smtp-reply.ts'

export interface ReceivedMail {
  raw: Uint8Array
  envelopeFrom: string
  remoteAddress: string
}

export interface SmtpListener {
  host: string
  port: number
  /** Refuses new mail at once; mail in flight is finished, or refused with a temporary code after 1.5 s. */
  close(): Promise<void>
}

const CLOSE_TIMEOUT_MS = 1_500

/**
 * Listens for mail. The final dot is answered with 250 only after `keep` has resolved; when it throws, with 451, so
 * that the sender tries again (RFC 5321 4.2.5). Throws the system's error when the port cannot be had (EADDRINUSE).
 */
export async function listenForMail(
  options: EmailOptions,
  keep: (mail: ReceivedMail) => Promise<void>,
  onError: (error: Error) => void,
): Promise<SmtpListener> {
  const inFlight = new Set<string>()
  const load = smtpLoad(options.limits.megabytesInFlight * 1024 * 1024)
  let closing = false
  const server = new SMTPServer({
    banner: 'Mesa',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: options.maxMegabytes * 1024 * 1024,
    maxRecipients: options.limits.recipients,
    maxClients: options.limits.connections,
    maxCommandLength: options.limits.commandBytes,
    socketTimeout: options.limits.idleSeconds * 1_000,
    closeTimeout: CLOSE_TIMEOUT_MS,
    onConnect: ({ remoteAddress }, callback) => {
      const open = [...server.connections].filter((connection) => connection.remoteAddress === remoteAddress).length
      callback(open > options.limits.connectionsPerSource ? smtpReplies.tooManyConnections : null)
    },
    onMailFrom: (_address, _session, callback) => callback(closing ? smtpReplies.closing : null),
    onRcptTo: ({ address }, _session, callback) =>
      callback(isOurRecipient(address, options) ? null : smtpReplies.notOurs(options.address)),
    onData: (stream, session, callback) => {
      inFlight.add(session.id)
      receiveMail(stream, session, options, { keep, load, cutOff: () => disconnect(server, session.id) })
        .then(() => callback(null, smtpReplies.kept))
        .catch((error: unknown) => callback(toRefusal(error)))
        .finally(() => {
          inFlight.delete(session.id)
          if (closing) hangUp(server, inFlight)
        })
    },
  })
  const { host, port } = await startListening(server, options.listen)
  server.on('error', onError)

  return {
    host,
    port,
    close: () =>
      new Promise((resolve) => {
        closing = true
        server.close(resolve)
        hangUp(server, inFlight)
      }),
  }
}

function startListening(server: SMTPServer, listen: { host: string; port: number }) {
  return new Promise<{ host: string; port: number }>((resolve, reject) => {
    server.once('error', reject)
    server.listen(listen.port, listen.host, () => {
      server.off('error', reject)
      resolve({ host: listen.host, port: (server.server.address() as AddressInfo).port })
    })
  })
}

/** Ends the connections that have no mail in flight. The reply to a mail just kept is on its way before this. */
function hangUp(server: SMTPServer, inFlight: Set<string>): void {
  setImmediate(() => {
    for (const connection of [...server.connections]) {
      if (!inFlight.has(connection.id)) connection.send(421, smtpReplies.closing.message)
    }
  })
}

async function receiveMail(
  stream: SMTPServerDataStream,
  { envelope, remoteAddress }: SMTPServerSession,
  { maxMegabytes, limits }: EmailOptions,
  { keep, load, cutOff }: { keep: (mail: ReceivedMail) => Promise<void>; load: SmtpLoad; cutOff: () => void },
): Promise<void> {
  const timer = setTimeout(cutOff, limits.mailSeconds * 1_000)
  const room = load.hold()
  try {
    const raw = await readAll(stream, room).finally(() => clearTimeout(timer))
    if (raw === 'too_large') throw smtpReplies.tooLarge(maxMegabytes)
    if (raw === 'no_room') throw smtpReplies.busy
    await keep({ raw, envelopeFrom: envelope.mailFrom ? envelope.mailFrom.address : '', remoteAddress })
  } finally {
    room.release()
  }
}

function disconnect(server: SMTPServer, id: string): void {
  for (const connection of [...server.connections]) {
    if (connection.id === id) connection.send(smtpReplies.tooSlow.responseCode, smtpReplies.tooSlow.message)
  }
}

/** The whole mail. When it is over the size, or all mails together are, it is read to its end and nothing stays of it. */
async function readAll(
  stream: SMTPServerDataStream,
  room: ReturnType<SmtpLoad['hold']>,
): Promise<Buffer | 'too_large' | 'no_room'> {
  let chunks: Buffer[] = []
  let hasRoom = true
  for await (const chunk of stream) {
    const bytes = chunk as Buffer
    hasRoom &&= room.take(bytes.byteLength)
    if (hasRoom && !stream.sizeExceeded) {
      chunks.push(bytes)
      continue
    }
    chunks = []
    room.release()
  }
  if (stream.sizeExceeded) return 'too_large'
  return hasRoom ? Buffer.concat(chunks) : 'no_room'
}

/** Nothing was kept, so the sender is told to keep it: for a while (451), or until there is room (452). */
function toRefusal(error: unknown): SmtpReply {
  if (error instanceof SmtpReply) return error
  const isFull = isMesaError(error) && error.code === 'quarantine.full'
  return isFull ? smtpReplies.full(error) : smtpReplies.notKept(error)
}
