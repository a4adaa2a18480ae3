import type { AddressInfo } from 'node:net'
import { type OutgoingMessage, toInstant } from '@mesa/plugin-sdk'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { parseMail } from './parse-mail.ts'
import { openRelay, type Relay } from './relay.ts'
import { readRefusal } from './relay-refusal.ts'

const message: OutgoingMessage = {
  idempotencyKey: 'k1',
  messageId: '<m1.token@cardon.example>',
  inReplyTo: '<a@yaqui.example>',
  references: ['<0@yaqui.example>', '<a@yaqui.example>'],
  from: { name: 'Soporte, Sistemas Cardón', address: 'soporte@cardon.example' },
  to: [{ name: 'Rosa Núñez', address: 'rosa@yaqui.example' }],
  cc: [],
  subject: '[2026-000129] Nómina: ¿ya quedó?',
  text: 'Buenos días\n.\nfin',
  html: '<p>Buenos días</p>',
  headers: { 'Auto-Submitted': 'auto-replied' },
  attachments: [{ filename: 'póliza.pdf', mimeType: 'application/pdf', bytes: Buffer.from('%PDF-') }],
  sentAt: toInstant(1_790_000_000_000),
}

const opened: { relay: Relay; sink: SMTPServer }[] = []
afterEach(() => {
  for (const { relay, sink } of opened.splice(0)) {
    relay.close()
    sink.close()
  }
})

async function openSink(refuse?: { at: 'RCPT' | 'DATA'; code: number }) {
  const arrived: Buffer[] = []
  const refusal = Object.assign(new Error('no'), { responseCode: refuse?.code })
  const sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(refuse?.at === 'RCPT' ? refusal : null),
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        arrived.push(Buffer.concat(chunks))
        callback(refuse?.at === 'DATA' ? refusal : null)
      })
    },
  })
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
  const { port } = sink.server.address() as AddressInfo
  const relay = openRelay({ host: '127.0.0.1', port, secure: false }, () => undefined)
  opened.push({ relay, sink })
  return { relay, arrived, port }
}

describe('a message leaves as it was rendered', () => {
  it('carries our Message-ID, its thread, both texts and its files, the same each time', async () => {
    const { relay, arrived } = await openSink()
    expect(await relay.deliver(message)).toMatchObject({ outcome: 'delivered' })
    expect(await relay.deliver(message)).toMatchObject({ outcome: 'delivered' })
    const [first, second] = await Promise.all(
      arrived.map((raw) => parseMail(raw, { channel: 'email', receivedAt: toInstant(0) })),
    )
    expect(first).toMatchObject({
      claimedKey: message.messageId,
      thread: { inReplyTo: ['<a@yaqui.example>'], references: message.references },
      sender: { name: 'Soporte, Sistemas Cardón', address: 'soporte@cardon.example' },
      subject: message.subject,
      automatic: { kind: 'auto_reply' },
      attachments: [{ filename: 'póliza.pdf', mimeType: 'application/pdf' }],
    })
    expect(first?.text).toBe(message.text)
    expect(second?.claimedKey).toBe(first?.claimedKey)
  })

  it('follows no path and no URL in an attachment', async () => {
    const { relay, arrived } = await openSink()
    const attachment = {
      filename: 'x',
      mimeType: 'text/plain',
      bytes: Buffer.from('a'),
      path: '/etc/passwd',
      href: 'http://127.0.0.1/',
    }
    await relay.deliver({ ...message, attachments: [attachment] })
    expect(arrived[0]?.toString()).not.toContain('root:')
  })

  it.each([
    ['subject', { subject: 'a\r\nBcc: v@x.example' }],
    ['name', { to: [{ name: 'a\nBcc: v@x.example', address: 'r@x.example' }] }],
    ['header', { headers: { 'X-A': 'b\u2028c' } }],
    ['header name', { headers: { 'X-A\r\nBcc': 'v' } }],
    ['reference', { references: ['<a>\r\nBcc: v@x.example'] }],
  ])('refuses a line break in a %s instead of sending two headers', async (_, broken) => {
    const { relay, arrived } = await openSink()
    expect(await relay.deliver({ ...message, ...broken })).toMatchObject({ outcome: 'refused' })
    expect(arrived).toEqual([])
  })
})

describe('what did not leave is told apart (RFC 5321 4.2.1)', () => {
  it.each([
    ['RCPT', 450, 'later'],
    ['RCPT', 550, 'refused'],
    ['DATA', 451, 'later'],
    ['DATA', 554, 'refused'],
  ] as const)('%s %i: %s', async (at, code, outcome) => {
    const { relay } = await openSink({ at, code })
    expect((await relay.deliver(message)).outcome).toBe(outcome)
  })

  it('a relay that cannot be reached means later, and health says so until it works', async () => {
    const { relay, sink } = await openSink().then(({ relay }) => ({ relay, sink: opened[0]?.sink }))
    await new Promise<void>((resolve) => (sink ? sink.close(resolve) : resolve()))
    expect((await relay.deliver(message)).outcome).toBe('later')
    expect(relay.problem()).toContain('ECONNREFUSED')
  })

  it('a refused sign-in is our configuration, not the message', () => {
    expect(readRefusal({ code: 'EAUTH', responseCode: 535, message: '535 no' }).outcome).toBe('later')
  })
})
