import { toInstant } from '@mesa/plugin-sdk'
import { describe, expect, it } from 'vitest'
import { mailLimits } from './limits.ts'
import { mailOf } from './mail-under-test.ts'
import { parseMail } from './parse-mail.ts'

const arrival = { channel: 'email', receivedAt: toInstant(0) }
const mailWith = (type: string, body: string) => mailOf('From: rosa@yaqui.example', `Content-Type: ${type}`, '', body)
const parse = (type: string, body: string) => parseMail(mailWith(type, body), arrival)

async function millisecondsFor(type: string, body: string): Promise<number> {
  const started = performance.now()
  await parse(type, body)
  return performance.now() - started
}

describe('a mail costs in proportion to its length (trust.md L6)', () => {
  it.each([
    ['text/html', '<div>'],
    ['text/html', '<b>'],
    ['text/html', '<p>'],
    ['text/plain', 'a\r\n'],
  ])('%s of nothing but %j', { retry: 3, timeout: 60_000 }, async (type, unit) => {
    const bodyOf = (length: number) => unit.repeat(length / unit.length)
    await parse(type, bodyOf(30_000)) // loads what is loaded once
    const short = await millisecondsFor(type, bodyOf(30_000))
    // Nine times the length: what is quadratic takes eighty-one times as long. 20 ms are the clock's own noise.
    expect(await millisecondsFor(type, bodyOf(270_000))).toBeLessThan(25 * short + 20)
  })
})

describe('only the surplus stays out of the report', () => {
  it('HTML that is nested deeper than people write is read as text and not shown', async () => {
    const report = await parse('text/html', `No timbra.${'<div>'.repeat(mailLimits.htmlDepth + 1)}`)
    expect(report.text).toBe('No timbra.')
    expect(report).not.toHaveProperty('html')
    const deep = `${'<div>'.repeat(mailLimits.htmlDepth)}No timbra.${'</div>'.repeat(mailLimits.htmlDepth)}`
    expect((await parse('text/html', deep)).html).toContain('No timbra.')
  })

  it('very long HTML is shown up to a limit, in whole tags, and says so', async () => {
    const { html = '', text } = await parse('text/html', 'No timbra.<p title="x">'.repeat(40_000))
    expect(html.length).toBeLessThan(2 * mailLimits.htmlCharacters)
    expect(html).toContain('El correo sigue')
    expect(html).not.toContain('&lt;')
    expect(text.length).toBeLessThanOrEqual(mailLimits.textCharacters)
  })
})
