import { createConnection, type Socket } from 'node:net'

/** A plain SMTP client of our own, so that no test is satisfied by a library talking to itself. Only tests use this. */
export async function connectSmtp(port: number) {
  const socket = createConnection({ port, host: '127.0.0.1' })
  const replies = readReplies(socket)
  const reply = async (): Promise<string> => {
    const { value, done } = await replies.next()
    return done ? 'closed' : value
  }
  const say = async (line: string): Promise<string> => {
    socket.write(`${line}\r\n`)
    return reply()
  }
  await reply()
  await say('EHLO client.example')
  return {
    say,
    reply,
    /** Bytes as they are, without waiting for a reply. */
    write: (bytes: string | Uint8Array) => socket.write(bytes),
    close: () => socket.destroy(),
  }
}

/** One mail over one connection; returns the reply to its final dot, or the first refusal. Dots are stuffed. */
export async function sendRaw(
  port: number,
  raw: Uint8Array,
  { from = 'rosa@yaqui.example', to = 'soporte@cardon.example' } = {},
) {
  const smtp = await connectSmtp(port)
  try {
    for (const line of [`MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA']) {
      const reply = await smtp.say(line)
      if (!/^[23]/.test(reply)) return reply
    }
    const text = Buffer.from(raw).toString('latin1').replace(/^\./gm, '..')
    smtp.write(Buffer.from(`${text}${text.endsWith('\r\n') ? '' : '\r\n'}.\r\n`, 'latin1'))
    return await smtp.reply()
  } finally {
    smtp.close()
  }
}

/** Whole replies: the lines up to the one without a hyphen behind its code. Ends when the connection does. */
async function* readReplies(socket: Socket): AsyncGenerator<string> {
  let pending = ''
  let reply: string[] = []
  try {
    for await (const chunk of socket) {
      const lines = (pending + String(chunk)).split('\r\n')
      pending = lines.pop() ?? ''
      for (const line of lines) {
        reply.push(line)
        if (line[3] === '-') continue
        yield reply.join('\n')
        reply = []
      }
    }
  } catch {
    // a reset connection ends like a closed one
  }
}
