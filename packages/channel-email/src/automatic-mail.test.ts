import { toInstant } from '@mesa/plugin-sdk'
import { describe, expect, it } from 'vitest'
import { mailOf } from './mail-under-test.ts'
import { parseMail } from './parse-mail.ts'

async function kindOf(lines: string[], envelopeFrom?: string) {
  const arrival = { channel: 'email', receivedAt: toInstant(0), ...(envelopeFrom !== undefined && { envelopeFrom }) }
  return (await parseMail(mailOf(...lines, '', 'x'), arrival)).automatic?.kind
}

describe('a program that writes is recognised, so that no program answers it (RFC 3834)', () => {
  it.each([
    ['Auto-Submitted: auto-replied', 'auto_reply'],
    ['Auto-Submitted: auto-generated', 'auto_generated'],
    ['Precedence: bulk', 'list'],
    ['Precedence: auto_reply', 'auto_reply'],
    ['List-Id: <avisos.example>', 'list'],
    ['X-Auto-Response-Suppress: All', 'auto_generated'],
    ['Return-Path: <>', 'bounce'],
    ['From: MAILER-DAEMON@mx.example (Mail Delivery System)', 'bounce'],
    ['From: no-reply@banco.example', 'auto_generated'],
    ['Subject: Respuesta automática: vacaciones', 'auto_reply'],
    ['Subject: Undelivered Mail Returned to Sender', 'bounce'],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=b', 'bounce'],
    ['Content-Type: multipart/report; report-type=disposition-notification; boundary=b', 'receipt'],
    ['Content-Type: multipart/report; report-type=feedback-report; boundary=b', 'feedback'],
  ])('%s', async (line, kind) => {
    expect(await kindOf([line])).toBe(kind)
  })

  it('the null sender of the envelope', async () => {
    expect(await kindOf(['From: r@x.example'], '')).toBe('bounce')
  })
})

describe('a person stays a person', () => {
  it.each([
    'Auto-Submitted: no',
    'Precedence: first-class',
    'From: noreen@x.example',
    'Subject: Re: Undelivered goods',
  ])('%s', async (line) => {
    expect(await kindOf([line], 'r@x.example')).toBeUndefined()
  })
})
