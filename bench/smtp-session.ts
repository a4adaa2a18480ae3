import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Envelope {
  from: string
  to: string
  /** Header and body with CRLF line ends, without the final dot. */
  message: string
}

/**
 * A minimal SMTP client on a bare socket: what a mail server does when it delivers, and nothing that would flatter us.
 * It pipelines the envelope, as every large sender does. A closed connection rejects what is waiting.
 */
export class SmtpSession {
  readonly #socket: Socket
  readonly #waiting: { resolve(reply: string): void; reject(error: Error): void }[] = []
  #buffer = ''

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.setEncoding('utf8').on('data', (text: string) => this.#read(text))
    socket.on('error', () => this.#giveUp())
    socket.on('close', () => this.#giveUp())
  }

  /** Connects and greets. Throws when nobody listens or the greeting is a refusal. */
  static async open(port: number): Promise<SmtpSession> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const session = new SmtpSession(socket)
    const greeting = await session.#reply()
    if (!greeting.startsWith('220')) throw new Error(greeting)
    await session.#ask('EHLO load.example\r\n')
    return session
  }

  /** Hands over one mail; the answer to the final dot, e.g. `250 2.0.0 ...`. Throws when the connection breaks. */
  async send({ from, to, message }: Envelope): Promise<string> {
    const envelope = [this.#reply(), this.#reply(), this.#reply()]
    this.#socket.write(`MAIL FROM:<${from}>\r\nRCPT TO:<${to}>\r\nDATA\r\n`)
    const [mail = '', recipient = '', ready = ''] = await Promise.all(envelope)
    for (const reply of [mail, recipient]) if (!reply.startsWith('250')) return reply
    if (!ready.startsWith('354')) return ready
    return this.#ask(`${message.replace(/^\./gm, '..')}\r\n.\r\n`)
  }

  close() {
    this.#socket.destroy()
  }

  #ask(text: string) {
    const reply = this.#reply()
    this.#socket.write(text)
    return reply
  }

  #reply() {
    return new Promise<string>((resolve, reject) => {
      if (this.#socket.destroyed) reject(new Error('closed'))
      else this.#waiting.push({ resolve, reject })
    })
  }

  #read(text: string) {
    this.#buffer += text
    for (let end = this.#buffer.indexOf('\r\n'); end !== -1; end = this.#buffer.indexOf('\r\n')) {
      const line = this.#buffer.slice(0, end)
      this.#buffer = this.#buffer.slice(end + 2)
      // `250-` announces more lines of the same reply.
      if (line[3] !== '-') this.#waiting.shift()?.resolve(line)
    }
  }

  #giveUp() {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('closed'))
  }
}
