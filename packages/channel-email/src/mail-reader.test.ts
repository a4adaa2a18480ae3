import { toInstant } from '@mesa/plugin-sdk'
import { describe, expect, it } from 'vitest'
import { MailTooSlow, mailReader } from './mail-reader.ts'
import { mailOf } from './mail-under-test.ts'
import { parseMail } from './parse-mail.ts'

const arrival = { channel: 'email', receivedAt: toInstant(0) }
const large = mailOf(
  'From: rosa@yaqui.example',
  'Subject: No timbra',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  '',
  'Va el archivo.',
  '--b',
  'Content-Disposition: attachment; filename=a.txt',
  '',
  'x'.repeat(100_000),
  '--b--',
)
const threadThat = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
const ready = "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ ready: true });"

describe('no mail stops the loop (trust.md L6)', () => {
  it('a large mail is read in a thread, to the same report', { timeout: 30_000 }, async () => {
    const read = mailReader({ readHere: () => expect.unreachable('no thread was started') })
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    const reports = await Promise.all([read(large, arrival), read(large, arrival)])
    clearInterval(timer)
    const expected = await parseMail(large, arrival)
    for (const report of reports) {
      expect({ ...report, attachments: [] }).toEqual({ ...expected, attachments: [] })
      expect(report.raw).toBe(large)
      expect(Buffer.from(report.attachments[0]?.bytes ?? [])).toEqual(Buffer.from(expected.attachments[0]?.bytes ?? []))
    }
    expect(turns).toBeGreaterThan(0)
  })

  it('one that takes too long is given up, and the next one gets a new thread', { timeout: 30_000 }, async () => {
    const stuck = `${ready} parentPort.on('message', () => { for (;;); });`
    const read = mailReader({ worker: threadThat(stuck), timeoutMs: 3_000 })
    await expect(read(large, arrival)).rejects.toBeInstanceOf(MailTooSlow)
    await expect(read(large, arrival)).rejects.toBeInstanceOf(MailTooSlow)
  })

  it('says so when the thread breaks while it reads', { timeout: 30_000 }, async () => {
    const read = mailReader({
      worker: threadThat(`${ready} parentPort.on('message', () => { throw new Error('x') });`),
    })
    await expect(read(large, arrival)).rejects.toThrow('x')
  })

  it('a thread that ended by itself is replaced', { timeout: 30_000 }, async () => {
    const once = `${ready} parentPort.once('message', () => {
      parentPort.postMessage({ problem: 'read here' })
      setTimeout(() => process.exit(0), 20)
    })`
    const read = mailReader({ worker: threadThat(once), timeoutMs: 5_000 })
    for (let reading = 0; reading < 2; reading++) {
      await expect(read(large, arrival)).rejects.toThrow('read here')
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  })

  it('where no thread starts, mails are read all the same', { timeout: 30_000 }, async () => {
    const read = mailReader({ worker: threadThat("throw new Error('no thread')") })
    expect(await read(large, arrival)).toMatchObject({ subject: 'No timbra', text: 'Va el archivo.' })
  })
})
