import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toInstant } from '@mesa/plugin-sdk'
import { describe, expect, it } from 'vitest'
import { parseMail } from './parse-mail.ts'

const corpus = process.env.MESA_MAIL_CORPUS_DIR
const expectedFile = corpus ? join(corpus, 'expected.jsonl') : ''
const missing = !corpus || !existsSync(expectedFile)
if (missing)
  console.warn('The mail corpus is skipped: MESA_MAIL_CORPUS_DIR does not name a folder with expected.jsonl.')

interface ExpectedMail {
  file: string
  from?: string
  subject?: string
  messageId?: string
  autoSubmitted?: boolean
}

const arrival = { channel: 'email', receivedAt: toInstant(0) }
const read = (file: string) => parseMail(readFileSync(join(corpus ?? '', 'messages', file)), arrival)
const loadExpected = (): ExpectedMail[] =>
  readFileSync(expectedFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExpectedMail)

describe.skipIf(missing)('mails that nobody here wrote', () => {
  it('are all read, or refused with a reason for the quarantine', async () => {
    const files = readdirSync(join(corpus ?? '', 'messages')).filter((file) => file.endsWith('.eml'))
    const unread = (await Promise.allSettled(files.map(read))).filter(({ status }) => status === 'rejected')
    expect(files.length).toBeGreaterThan(0)
    expect(unread).toEqual([])
  })

  it('say at least 95 of 100 times what their own tests say', async () => {
    let fields = 0
    const wrong: string[] = []
    for (const { file, from, subject, messageId } of loadExpected()) {
      const report = await read(file)
      const found = { from: report.sender.address, subject: report.subject, messageId: report.claimedKey }
      for (const [field, wanted] of Object.entries({ from, subject, messageId })) {
        if (wanted === undefined) continue
        fields++
        if (found[field as keyof typeof found] !== wanted) wrong.push(`${file}: ${field}`)
      }
    }
    expect(wrong.length / fields, wrong.join('\n')).toBeLessThan(0.05)
  })

  it('are automatic exactly when a program wrote them', async () => {
    const wrong: string[] = []
    for (const { file, autoSubmitted } of loadExpected()) {
      if (autoSubmitted === undefined) continue
      if (((await read(file)).automatic !== undefined) !== autoSubmitted) wrong.push(file)
    }
    expect(wrong).toEqual([])
  })
})
