import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLinks } from './links.ts'
import type { MailFacts } from './mail-facts.ts'
import { anAcknowledgement, anAreaMail, aReply, aSignInMail, at, company } from './mails-under-test.ts'
import { mailSubject, renderMail } from './render-mail.ts'

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '"><b onmouseover=x>',
        "' style='x",
        '</title></style><svg onload=x>',
        '&lt;i&gt;',
        '{{7*7}} <%= 7*7 %> __proto__',
        ' javascript:alert(1)',
        'https://a.example/"onmouseover="x',
        '\r\nBcc: todos@a.example',
        '\u2028\u2029\u0085\0\v\f\u202e',
      ),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))

/** Every fact that a person outside or inside may have written. */
const mailsSaying = (words: string): MailFacts[] => [
  anAcknowledgement({
    subject: words,
    contactName: words,
    urgentBy: { es: words, en: words },
    received: { at: at('2026-11-24T10:55'), text: words, files: [words, words] },
  }),
  aReply({
    subject: words,
    authorName: words,
    text: words,
    quoted: { at: at('2026-11-24T10:55'), authorName: words, text: words },
  }),
  anAreaMail({
    subject: words,
    areaName: words,
    accountName: words,
    systemName: words,
    excerpt: words,
    reporter: { name: words, address: words, phone: words },
  }),
  aSignInMail({ name: words }),
  aSignInMail({ name: words, invitedBy: words }),
]

/** Tags and attributes in the order in which they stand. */
const markupOf = (html: string): string[] => html.match(/<[a-z/!][^>]*>/gi) ?? []
const isOfText = (tag: string): boolean => /^<\/?(p|br|a|div|blockquote|tr|td|table)\b/.test(tag)

describe('attacks 1, 13 and 29: whatever people write arrives as text', () => {
  it('no tag and no attribute of theirs', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        for (const mail of mailsSaying(words)) {
          const tags = markupOf(renderMail(mail, { ...company, name: words }).html)
          expect(tags.filter((tag) => /\son\w+\s*=|<(script|svg|img|i)\b/i.test(tag))).toEqual([])
          for (const tag of tags.filter((candidate) => candidate.startsWith('<a '))) {
            expect(tag).toMatch(/^<a href="(https?:\/\/|mailto:)[^"<>\s]*" class="m-\w+" style="[^"]*">$/)
          }
          expect(tags.filter((tag) => !isOfText(tag)).join('')).toMatch(
            /^<!doctype html><html lang="[\w-]+"><head>(<meta [^>]*>){5}<title><\/title><style><\/style><\/head><body class="m-ground" style="[^"]*">(<b style="font-weight:600"><\/b>)*<\/body><\/html>$/,
          )
        }
      }),
      { numRuns: 60 },
    )
  })
  it('templates stay as written', () => {
    expect(renderMail(aReply({ text: '{{7*7}} <%= 7*7 %>' }), company).text).toContain('{{7*7}} <%= 7*7 %>')
  })
})

describe('attack 11: subjects and names are one line', () => {
  it('without control characters, separators or turned direction', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        for (const mail of mailsSaying(words)) {
          expect(mailSubject(mail)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
          expect(Array.from(mailSubject(mail)).length).toBeLessThan(260)
        }
      }),
    )
  })
})

describe('addresses in prose', () => {
  it('loses no character of the line', () => {
    fc.assert(
      fc.property(hostile, (line) => {
        expect(
          splitLinks(line)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line)
      }),
    )
  })
  it.each([
    ['Vea https://a.example/x.', 'https://a.example/x'],
    ['(https://a.example/x)', 'https://a.example/x'],
    ['https://a.example/x_(y)', 'https://a.example/x_(y)'],
    ['«https://a.example»', 'https://a.example'],
    ['https://', undefined],
    ['xhttps:/a.example', undefined],
  ])('%s', (line, url) => {
    expect(splitLinks(line).find((piece) => piece.url)?.url).toBe(url)
  })
  it('L7: takes time in proportion to the length', () => {
    const pieces = splitLinks(`https://a.example/${'.,;'.repeat(100_000)}`.repeat(2))
    expect(pieces.length).toBeGreaterThan(0)
  })
})
