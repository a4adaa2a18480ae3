import { toInstant } from '@mesa/plugin-sdk'
import { describe, expect, it } from 'vitest'
import { mailOf } from './mail-under-test.ts'
import { parseMail } from './parse-mail.ts'

const arrival = { channel: 'email', receivedAt: toInstant(1_790_000_000_000) }
const parse = (...lines: string[]) => parseMail(mailOf(...lines), arrival)

describe('R2: a mail becomes a report without a human step', () => {
  it('reads who, to whom, what about and the words', async () => {
    const report = await parse(
      'From: Rosa Duarte <Rosa@Yaqui.example>',
      'To: Soporte <soporte@cardon.example>, "Otra, persona" <otra@yaqui.example>',
      'Cc: Jefes: uno@yaqui.example, dos@yaqui.example;',
      'Subject: =?UTF-8?Q?Factura_rechazada_por_el_SAT_=C2=BFqu=C3=A9_hago=3F?=',
      'Message-ID: <a1@yaqui.example>',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Al timbrar la factura el SAT la rechaza. Ayer todav=C3=ADa sal=C3=ADan.',
    )
    expect(report).toMatchObject({
      channel: 'email',
      kind: 'email',
      claimedKey: '<a1@yaqui.example>',
      receivedAt: arrival.receivedAt,
      sender: { name: 'Rosa Duarte', address: 'rosa@yaqui.example' },
      to: ['soporte@cardon.example', 'otra@yaqui.example'],
      cc: ['uno@yaqui.example', 'dos@yaqui.example'],
      subject: 'Factura rechazada por el SAT ¿qué hago?',
      text: 'Al timbrar la factura el SAT la rechaza. Ayer todavía salían.',
      language: 'es',
    })
    expect(report).not.toHaveProperty('automatic')
    expect(report).not.toHaveProperty('fullText')
  })

  it('gives a mail of HTML alone readable text and inert HTML', async () => {
    const report = await parse(
      'From: rosa@yaqui.example',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<style>p{color:red}</style><p>No sale la n&oacute;mina</p><ul><li>uno<li>dos</ul>',
      '<script>alert(1)</script><img src="http://espia.example/x.gif" onerror="x()"><a href=" javascript:x()">ver</a>',
    )
    expect(report.text).toBe('No sale la nómina\n\n- uno\n- dos\n\nver')
    expect(report.html).not.toMatch(/script|espia|onerror|style/)
  })

  it('keeps files with their decoded names, which are labels and never paths', async () => {
    const report = await parse(
      'From: rosa@yaqui.example',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Va el archivo.',
      '--b',
      "Content-Type: application/pdf; name*=utf-8''..%2F..%2Fp%C3%B3liza.pdf",
      'Content-ID: <f1>',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--b--',
    )
    const [file] = report.attachments
    expect(file).toMatchObject({ filename: 'póliza.pdf', mimeType: 'application/pdf', contentId: 'f1' })
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('%PDF-')
  })
})

describe('what real programs get wrong', () => {
  it('guesses the charset of header bytes that nobody declared', async () => {
    const report = await parse('From: Jos\xe9 Nu\xf1ez <jose@yaqui.example>', 'Subject: N\xf3mina', '', 'x')
    expect(report).toMatchObject({ sender: { name: 'José Nuñez' }, subject: 'Nómina' })
  })

  it('finds a sender in Reply-To, Sender, Return-Path and at last in the envelope', async () => {
    expect((await parse('Reply-To: a@x.example', 'Sender: b@x.example', '', '')).sender.address).toBe('a@x.example')
    expect((await parse('From: nobody', 'Sender: b@x.example', '', '')).sender.address).toBe('b@x.example')
    expect((await parse('Return-Path: <c@x.example>', '', '')).sender.address).toBe('c@x.example')
    const fromEnvelope = await parseMail(mailOf('Subject: x', '', ''), { ...arrival, envelopeFrom: 'D@x.example' })
    expect(fromEnvelope.sender).toEqual({ address: 'd@x.example' })
    expect((await parse('Subject: x', '', '')).sender).toEqual({})
  })

  it('reads past an mbox line, NUL bytes, bare line feeds and a missing end', async () => {
    const raw = Buffer.from('From rosa Mon Jan  1 00:00:00 2026\nFrom: r@x.example\nSubject: a\0b\n\nho\0la', 'latin1')
    const report = await parseMail(raw, arrival)
    expect(report).toMatchObject({ sender: { address: 'r@x.example' }, subject: 'ab', text: 'hola' })
    expect(report.raw).toBe(raw)
  })

  it('takes a uuencoded file out of the text', async () => {
    const report = await parse('From: r@x.example', '', 'Va:', 'begin 644 nota.txt', '$:&]L80``', '`', 'end', 'Gracias')
    expect(report.text).toBe('Va:\nGracias')
    expect(report.attachments[0]).toMatchObject({ filename: 'nota.txt', mimeType: 'text/plain' })
    expect(Buffer.from(report.attachments[0]?.bytes ?? []).toString()).toBe('hola')
  })

  it('decodes UTF-7 in subject and text', async () => {
    const report = await parse(
      'Subject: Factura n+APo-m. 1 +- 2',
      'Content-Type: text/plain; charset=utf-7',
      '',
      '+AL8-Qu+AOk?',
    )
    expect(report).toMatchObject({ subject: 'Factura núm. 1 + 2', text: '¿Qué?' })
  })
})

describe('a mail delivered twice is one report', () => {
  const body = ['Message-ID: <m@x.example>', 'From: r@x.example', 'Subject: hola', '', 'texto']
  const keyOf = async (...lines: string[]) => (await parse(...lines)).idempotencyKey

  it('never takes two mails without headers for one: every byte decides', async () => {
    const keys = await Promise.all([
      keyOf('hola uno'),
      keyOf('hola dos'),
      keyOf(''),
      keyOf('\u0000\u0001'),
      keyOf('x:', '', 'a'),
    ])
    expect(new Set(keys).size).toBe(5)
    expect(await keyOf('hola uno')).toBe(keys[0])
  })

  it('has the same key whatever the transport adds or however it ends lines', async () => {
    const first = await keyOf(...body)
    const added = [
      'Return-Path: <r@x.example>',
      'Received: by mx2',
      'X-Spam: no',
      'DKIM-Signature: v=1',
      'ARC-Seal: i=1',
    ]
    expect(await keyOf(...added, ...body, '')).toBe(first)
    const report = await parseMail(Buffer.from(`${body.join('\n')}\n`), arrival)
    expect(report.idempotencyKey).toBe(first)
  })

  it('has another key when a Message-ID is used again with other content', async () => {
    expect(await keyOf(...body.slice(0, -1), 'otro texto')).not.toBe(await keyOf(...body))
  })

  it('is told by its whole content when it has no Message-ID', async () => {
    const nameless = body.slice(1)
    expect(await keyOf(...nameless)).toBe(await keyOf('Received: by mx1', ...nameless))
    expect(await keyOf(...nameless)).not.toBe(await keyOf(...nameless, 'y más'))
  })
})

describe('threads (RFC 5322 3.6.4)', () => {
  it('reads the ids it answers to, in order and once each', async () => {
    const report = await parse(
      'Message-ID: <c@x>',
      'In-Reply-To: <b@x> (su mensaje)',
      'References: <a@x>',
      ' <b@x> <a@x>',
      '',
      'x',
    )
    expect(report.thread).toEqual({ messageId: '<c@x>', inReplyTo: ['<b@x>'], references: ['<a@x>', '<b@x>'] })
  })
})

describe('limits (trust.md L6)', () => {
  it.each([
    ['headers of 600 kB', () => mailOf(`X-Big: ${'a'.repeat(600_000)}`, '', 'x')],
    [
      '10,000 parts',
      () => mailOf('Content-Type: multipart/mixed; boundary=b', '', ...Array(10_000).fill('--b\r\n\r\nx')),
    ],
    ['a depth of 100', () => mailOf(...nested(100))],
  ])('refuses to read %s, for the quarantine', async (_, build) => {
    await expect(parseMail(build(), arrival)).rejects.toThrow()
  })

  it('reads only the first 500 of 10,000 recipients', async () => {
    const to = Array.from({ length: 10_000 }, (_, at) => `p${at}@x.example`).join(',\r\n ')
    expect((await parse(`To: ${to}`, '', 'x')).to).toHaveLength(500)
  })
})

function nested(depth: number): string[] {
  return Array.from({ length: depth }, (_, at) => [
    `Content-Type: multipart/mixed; boundary=b${at}`,
    '',
    `--b${at}`,
  ]).flat()
}
