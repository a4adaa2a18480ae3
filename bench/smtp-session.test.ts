import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { SmtpSession } from './smtp-session.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

it('hands over a mail with its lines, a leading dot included', async () => {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      let text = ''
      stream.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      stream.on('end', () => {
        received.push(text)
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())

  const { port } = server.server.address() as AddressInfo
  const session = await SmtpSession.open(port)
  closers.push(() => session.close())
  const message = 'Subject: a\r\n\r\n.one\r\ntwo'
  const reply = await session.send({ from: 'a@cliente.example', to: 'b@mesa.example', message })
  expect(reply).toMatch(/^250/)
  expect(received).toEqual([`${message}\r\n`])
})

it('rejects what is waiting when the server dies', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 hello\r\n')
    let lines = 0
    socket.on('data', () => (lines++ === 0 ? socket.write('250 hello\r\n') : socket.destroy()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => server.close())

  const session = await SmtpSession.open((server.address() as AddressInfo).port)
  const sent = session.send({ from: 'a@cliente.example', to: 'b@mesa.example', message: 'x' })
  await expect(sent).rejects.toThrow('closed')
})
