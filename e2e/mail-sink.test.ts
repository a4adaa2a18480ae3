import { createTransport } from 'nodemailer'
import { expect, it } from 'vitest'
import { headerOf, openMailSink } from './mail-sink.ts'

it('keeps what an ordinary client sends, and waits for what is still to come', async () => {
  const sink = await openMailSink()
  const waiting = sink.waitFor(({ to }) => to.includes('b@cliente.example'))
  const client = createTransport({ host: '127.0.0.1', port: sink.port, secure: false, ignoreTLS: true })
  await client.sendMail({ from: 'a@mesa.example', to: 'b@cliente.example', subject: 'Folio', text: 'Hola' })
  const mail = await waiting
  client.close()
  await sink.close()
  expect([mail.from, headerOf(mail.raw, 'subject')]).toEqual(['a@mesa.example', 'Folio'])
})

it('reads a folded header whole, and none as empty', () => {
  const raw = 'References: <a@x.example>\r\n <b@x.example>\r\n\r\nSubject: no header'
  expect([headerOf(raw, 'references'), headerOf(raw, 'subject')]).toEqual(['<a@x.example> <b@x.example>', ''])
})
