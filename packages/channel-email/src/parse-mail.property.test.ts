import { toInstant } from '@mesa/plugin-sdk'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { htmlToText } from './html-text.ts'
import { parseMail } from './parse-mail.ts'
import { splitReply } from './reply-text.ts'

const arrival = { channel: 'email', receivedAt: toInstant(0) }
const header = fc.constantFrom('From', 'To', 'Subject', 'Message-ID', 'References', 'Content-Type', 'Date', 'Sender')
const anyMail = fc
  .tuple(fc.array(fc.tuple(header, fc.string({ unit: 'binary-ascii' }))), fc.uint8Array({ maxLength: 400 }))
  .map(([headers, body]) =>
    Buffer.concat([Buffer.from(`${headers.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n`), body]),
  )

it('any bytes become a report whose texts a database can store', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyMail, fc.uint8Array()), async (raw) => {
      const report = await parseMail(raw, arrival)
      expect(`${report.subject}${report.text}${report.sender.name}`).not.toMatch(/\0|\p{Cs}/u)
    }),
    { numRuns: 300 },
  )
})

it('the new words are lines of what was written, and something always remains', () => {
  const line = fc.constantFrom(
    '> cita',
    '',
    'El lunes 3 de marzo de 2026, Ana escribió:',
    '-- ',
    'Hola',
    'De: ana',
    '1',
  )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const { text } = splitReply(lines.join('\n'))
      for (const kept of text.split('\n')) expect(lines).toContain(kept)
      if (lines.some((written) => written.trim() !== '')) expect(text).not.toBe('')
    }),
  )
})

it('words without markup come through the HTML reader unchanged', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zñáéíóú ]{1,60}$/), (words) => {
      expect(htmlToText(`<div><b>${words}</b></div>`)).toBe(words.replace(/ +/g, ' ').trim())
    }),
  )
})
