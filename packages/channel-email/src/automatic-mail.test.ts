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
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=b', 'bounce'],
    ['Content-Type: multipart/report; report-type=disposition-notification; boundary=b', 'receipt'],
    ['Content-Type: multipart/report; report-type=feedback-report; boundary=b', 'feedback'],
  ])('%s', async (line, kind) => {
    expect(await kindOf([line])).toBe(kind)
  })

  it('the null sender of the envelope', async () => {
    expect(await kindOf(['From: r@x.example'], '')).toBe('bounce')
  })

  it('an absence note from the null sender is an answer and no bounce', async () => {
    expect(await kindOf(['From: r@x.example', 'Subject: Fuera de la oficina hasta el lunes'], '')).toBe('auto_reply')
  })
})

describe('a person stays a person', () => {
  it.each([
    'Auto-Submitted: no',
    'Precedence: first-class',
    'From: noreen@x.example',
    'Subject: Re: Undelivered goods',
    'Subject: No se pudo entregar la factura al cliente',
    'Subject: Devuelto el pago de la quincena',
    'Subject: No entregado el reporte mensual',
    'Subject: Error de entrega al timbrar',
    'Subject: Delivery failure of invoices',
    'Subject: Message delivery in the CRM fails',
    'Subject: Undeliverable orders in the warehouse',
    'Subject: Ausente el botón de guardar',
    'Subject: Respuesta automática del portal no llega',
  ])('%s', async (line) => {
    expect(await kindOf([line], 'r@x.example')).toBeUndefined()
  })
})
