import { createTransport } from 'nodemailer'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noBrowser, openBrowser } from './browser.ts'
import { headerOf, type MailSink, openMailSink } from './mail-sink.ts'
import { type MesaUnderTest, startMesa } from './mesa-under-test.ts'
import { signInByLink } from './sign-in.ts'

const isSkipped = findChromium() === undefined
if (isSkipped) console.warn(`The walk through the desk is skipped: ${noBrowser}.`)

/** A contact of the demo whose policy is Premium. */
const rosa = { name: 'Rosa Duarte', address: 'rosa.duarte@tetabiate.example' }
const subject = 'Factura CFDI rechazada por el SAT'
const ownId = '<walk-1@tetabiate.example>'

describe.skipIf(isSkipped)('one incident from a customer’s mail to its closing', () => {
  let sink: MailSink
  let mesa: MesaUnderTest
  let browser: Browser
  let page: Page
  let folio = ''
  let answerId = ''

  const write = (mail: object) =>
    createTransport({ host: '127.0.0.1', port: mesa.smtpPort, ignoreTLS: true }).sendMail({
      from: rosa,
      to: 'soporte@cardon.example',
      ...mail,
    })
  const row = () => page.getByRole('row').filter({ hasText: folio })

  beforeAll(async () => {
    sink = await openMailSink()
    mesa = await startMesa({ env: { MESA_SMTP_RELAY: `127.0.0.1:${sink.port}` } })
    browser = await openBrowser()
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'es-MX' })
    await signInByLink(page, mesa.linkOf('advisor'))
  })
  afterAll(async () => {
    await browser?.close()
    await mesa?.stop()
    await sink?.close()
  })

  it('shows a mail in the open queue without a reload, with its folio and promise', async () => {
    await page.goto(`${mesa.url}/queue/open`)
    await page.getByRole('row').first().waitFor()
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    await write({ subject, text: 'Buenos días.\nAl timbrar la factura A-1182 la rechaza el SAT.', messageId: ownId })
    const held = page.getByRole('button', { name: /^Mostrar/ })
    const named = page.getByRole('row').filter({ hasText: 'Empaques Tetabiate' }).filter({ hasText: subject })
    await held.or(named.first()).first().waitFor()
    if (await held.isVisible()) await page.keyboard.press('.')
    const shown = named.first()
    await shown.waitFor()
    folio = /\d{4}-\d{6}/.exec((await shown.textContent()) ?? '')?.[0] ?? ''
    expect(folio).toMatch(/^\d{4}-\d{6}$/)
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  })

  it('acknowledges it to the customer, in their thread, with the promised time', async () => {
    const receipt = await sink.waitFor(({ to }) => to.includes(rosa.address))
    expect(headerOf(receipt.raw, 'Subject')).toContain(folio)
    expect(headerOf(receipt.raw, 'In-Reply-To')).toBe(ownId)
    expect(headerOf(receipt.raw, 'Auto-Submitted')).toBe('auto-replied')
  })

  it('R9: tells the four areas, once each', async () => {
    for (const area of ['direccion', 'comercial', 'calidad', 'jefatura.soporte']) {
      await sink.waitFor(
        ({ to, raw }) => to.includes(`${area}@cardon.example`) && headerOf(raw, 'Subject').includes(folio),
      )
    }
    expect(sink.mails.filter(({ raw }) => headerOf(raw, 'Subject').includes(folio))).toHaveLength(5)
  })

  it('carries an answer to the customer with the headers of their thread', async () => {
    await row().first().click()
    await page.waitForURL(`**/incidents/${folio}**`)
    await page
      .getByRole('textbox', { name: 'Escriba la respuesta al cliente' })
      .fill('Elija el régimen 601 y timbre otra vez.')
    await page.keyboard.press('Control+Enter')
    const answer = await sink.waitFor(({ to, raw }) => to.includes(rosa.address) && raw.includes('601'))
    expect(headerOf(answer.raw, 'In-Reply-To')).toBe(ownId)
    expect(headerOf(answer.raw, 'References')).toContain(ownId)
    expect(answer.raw).toMatch(/content-type: multipart\/alternative/i)
    answerId = headerOf(answer.raw, 'Message-ID')
    await page.getByRole('button', { name: /Estado: Espera cliente/ }).waitFor()
  })

  it('joins the customer’s reply to the open page', async () => {
    await write({
      subject: `Re: ${subject}`,
      text: 'Ya quedó, gracias.',
      inReplyTo: answerId,
      references: [ownId, answerId],
    })
    await page.getByText('Ya quedó, gracias.').first().waitFor()
    await page.getByRole('button', { name: /Estado: En curso/ }).waitFor()
  })

  it('is resolved and closed', async () => {
    for (const [choice, state] of [
      ['Resolver', 'Resuelto'],
      ['Cerrar', 'Cerrado'],
    ] as const) {
      await page.getByRole('button', { name: /^Estado:/ }).click()
      await page
        .getByRole('menuitem', { name: choice })
        .or(page.getByRole('option', { name: choice }))
        .first()
        .click()
      await page.getByRole('button', { name: new RegExp(`Estado: ${state}`) }).waitFor()
    }
  })
})
