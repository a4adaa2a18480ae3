import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { mailOf } from './mail-under-test.ts'
import { emailOptions } from './options.ts'
import { connectSmtp, sendRaw } from './smtp-client-under-test.ts'
import { listenForMail, type ReceivedMail, type SmtpListener } from './smtp-listener.ts'

const address = 'soporte@cardon.example'
const mail = mailOf('From: rosa@yaqui.example', 'Subject: hola', '', '..punto', '.', 'fin')
const open: SmtpListener[] = []

async function listen(keep: (mail: ReceivedMail) => Promise<void>, options: object = {}) {
  const parsed = emailOptions.parse({ address, listen: { port: 0 }, ...options })
  const listener = await listenForMail(parsed, keep, () => undefined)
  open.push(listener)
  return listener
}

afterEach(() => Promise.all(open.splice(0).map((listener) => listener.close())))

describe('D1: acknowledged means kept', () => {
  it('answers 250 only after the mail is kept, and hands over exactly the bytes that were sent', async () => {
    const received: ReceivedMail[] = []
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    const { port } = await listen(async (mail) => {
      received.push(mail)
      await gate
    })
    let answered = false
    const answer = sendRaw(port, mail).then((reply) => {
      answered = true
      return reply
    })
    await expect.poll(() => received.length).toBe(1)
    expect(answered).toBe(false)
    release()
    expect(await answer).toMatch(/^250 /)
    expect(Buffer.from(received[0]?.raw ?? []).equals(mail)).toBe(true)
    expect(received[0]?.envelopeFrom).toBe('rosa@yaqui.example')
  })

  it('answers 451 when it could not be kept, whatever the error was', async () => {
    const { port } = await listen(async () => {
      throw new Error('SQLITE_IOERR')
    })
    const reply = await sendRaw(port, mail)
    expect(reply).toMatch(/^451 /)
    expect(reply).not.toContain('SQLITE')
  })
})

describe('limits (trust.md 12)', () => {
  it('refuses a mail over the size with 552 and a sentence, before and after its body', async () => {
    const { port } = await listen(async () => expect.unreachable(), { maxMegabytes: 1 })
    expect(await sendRaw(port, Buffer.alloc(1_100_000, 'a\r\n'))).toMatch(/^552 .*1 MB/)
    const smtp = await connectSmtp(port)
    expect(await smtp.say('MAIL FROM:<a@x.example> SIZE=2000000')).toMatch(/^552 /)
    smtp.close()
  })

  it('takes no more recipients and connections than it was told', async () => {
    const { port } = await listen(async () => undefined, { acceptAny: true, limits: { recipients: 2, connections: 2 } })
    const smtp = await connectSmtp(port)
    await smtp.say('MAIL FROM:<a@x.example>')
    for (const name of ['a', 'b']) expect(await smtp.say(`RCPT TO:<${name}@cardon.example>`)).toMatch(/^250/)
    expect(await smtp.say('RCPT TO:<c@cardon.example>')).toMatch(/^452/)
    const second = await connectSmtp(port)
    const third = await connectSmtp(port)
    expect(await third.say('NOOP')).not.toMatch(/^250/)
    for (const client of [smtp, second, third]) client.close()
  })

  it('holds only so many bytes of all mails together, and tells whoever comes beyond to send again', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    let kept = 0
    const { port } = await listen(
      async () => {
        kept++
        await gate
      },
      { limits: { megabytesInFlight: 1 } },
    )
    const large = Buffer.alloc(600_000, 'a\r\n')
    const first = sendRaw(port, large)
    await expect.poll(() => kept).toBe(1)
    expect(await sendRaw(port, large)).toMatch(/^452 .*intente de nuevo/)
    release()
    expect(await first).toMatch(/^250/)
    expect(await sendRaw(port, large)).toMatch(/^250/)
  })

  it('takes only so many connections from one address, and others again when they end', async () => {
    const { port } = await listen(async () => undefined, { limits: { connectionsPerSource: 2 } })
    const [first, second] = [await connectSmtp(port), await connectSmtp(port)]
    const third = await connectSmtp(port)
    expect(await third.say('NOOP')).not.toMatch(/^250/)
    first.close()
    await expect.poll(() => sendRaw(port, mail)).toMatch(/^250/)
    second.close()
  })

  it('hangs up on a line without an end and on a mail that never ends', async () => {
    const { port } = await listen(async () => undefined, { limits: { mailSeconds: 0.1 } })
    const smtp = await connectSmtp(port)
    smtp.write('X'.repeat(10_000))
    expect(await smtp.reply()).toMatch(/^421|closed/)
    const slow = await connectSmtp(port)
    await slow.say('MAIL FROM:<a@x.example>')
    await slow.say(`RCPT TO:<${address}>`)
    await slow.say('DATA')
    slow.write('Subject: x\r\n')
    expect(await slow.reply()).toMatch(/^421/)
  })
})

describe('never an open relay', () => {
  it.each([
    ['soporte@cardon.example', 250],
    ['SOPORTE+token.1@Cardon.Example', 250],
    ['otra@cardon.example', 550],
    ['victima@banco.example', 550],
    ['soporte@cardon.example.evil.example', 550],
  ])('%s: %i', async (to, code) => {
    const { port } = await listen(async () => undefined)
    expect(await sendRaw(port, mail, { to })).toMatch(new RegExp(`^${code} `))
  })

  it('takes any address of its own domain when told so, and still no other domain', async () => {
    const { port } = await listen(async () => undefined, { acceptAny: true })
    expect(await sendRaw(port, mail, { to: 'otra@cardon.example' })).toMatch(/^250/)
    expect(await sendRaw(port, mail, { to: 'otra@banco.example' })).toMatch(/^550/)
  })
})

describe('starting and stopping', () => {
  it('throws the code of the system when the port is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    )
    await expect(listen(async () => undefined, { listen: { port } })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    other.close()
  })

  it('finishes the mail in flight, tells idle connections to come back, and takes no new ones', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    let started = false
    const listener = await listen(async () => {
      started = true
      await gate
    })
    const idle = await connectSmtp(listener.port)
    const answer = sendRaw(listener.port, mail)
    await expect.poll(() => started).toBe(true)
    const closed = listener.close()
    expect(await idle.reply()).toMatch(/^421 /)
    release()
    expect(await answer).toMatch(/^250 /)
    await closed
    await expect(sendRaw(listener.port, mail)).resolves.toBe('closed')
  })

  it('refuses a mail that is not kept in time with a temporary code', async () => {
    const listener = await listen(() => new Promise(() => undefined))
    const answer = sendRaw(listener.port, mail)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await listener.close()
    expect(await answer).toMatch(/^421 |closed/)
  })
})
