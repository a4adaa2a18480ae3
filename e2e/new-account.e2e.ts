import { createTransport } from 'nodemailer'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noBrowser, openBrowser } from './browser.ts'
import { type MesaUnderTest, startMesa } from './mesa-under-test.ts'
import { signInByLink } from './sign-in.ts'

const isSkipped = findChromium() === undefined
if (isSkipped) console.warn(`The walk from an empty account to a covered report is skipped: ${noBrowser}.`)

const account = 'Minera Sierra Azul'
const berta = { name: 'Berta Zazueta', address: 'berta@sierraazul.example' }
const subject = 'No sale el recibo de la quincena'

describe.skipIf(isSkipped)(
  'R16, R17: a new customer, from an empty page to a covered report, by keyboard alone',
  () => {
    let mesa: MesaUnderTest
    let browser: Browser
    let page: Page

    /** Moves on by Tab until the control of this name has the focus. Throws after a round of the page. */
    const tabTo = async (name: RegExp) => {
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => {
          const { activeElement: element } = document
          const label =
            element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null
          return element?.getAttribute('aria-label') ?? label?.[0]?.textContent ?? element?.textContent ?? ''
        })
        if (name.test(focused)) return
      }
      throw new Error(`Tab never comes to ${name}.`)
    }
    const type = (text: string) => page.keyboard.type(text)
    const press = (keys: string) => page.keyboard.press(keys)
    /** The field that a page opens with has the focus: what is typed goes there. */
    const focusIn = (label: string) =>
      page.waitForFunction(
        (name) => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent === name,
        label,
      )
    const chooseInPalette = async (words: string) => {
      await press('Control+k')
      await page.getByRole('dialog').waitFor()
      await type(words)
      await page.getByRole('dialog').getByRole('option').first().waitFor()
      await press('Enter')
    }

    beforeAll(async () => {
      mesa = await startMesa()
      browser = await openBrowser()
      page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'es-MX' })
      page.setDefaultTimeout(30_000)
      await signInByLink(page, mesa.linkOf('admin'))
      await page.goto(`${mesa.url}/queue/open`)
      await page.getByRole('row').first().waitFor()
      await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    })
    afterAll(async () => {
      await browser?.close()
      await mesa?.stop()
    })

    it('makes the account with two systems', async () => {
      await chooseInPalette('Nuevo cliente')
      await focusIn('Nombre')
      await type(account)
      await tabTo(/^RFC/)
      await type('MSA010203AB1')
      for (const system of ['N', 'F']) {
        await tabTo(/^Agregar sistema/)
        await press('Enter')
        await focusIn('Sistema')
        await page.locator('option', { hasText: 'Facturación' }).last().waitFor({ state: 'attached' })
        await type(system)
      }
      await press('Control+Enter')
      await page.getByRole('heading', { name: 'Todavía no hay contactos' }).waitFor()
    })

    it('makes a contact with an address and a telephone typed as people say it', async () => {
      await press('n')
      await focusIn('Nombre')
      await type(berta.name)
      await tabTo(/^Correos/)
      await type(berta.address)
      await tabTo(/^Teléfonos/)
      await type('644 410 2277')
      await press('Control+Enter')
      await page.getByRole('row').filter({ hasText: berta.address }).filter({ hasText: '644 410 2277' }).waitFor()
    })

    it('makes a Premium policy of what is proposed', async () => {
      await tabTo(/^Pólizas$/)
      while (!(await page.evaluate(() => document.activeElement?.matches('.tab')))) await tabTo(/^Pólizas$/)
      await press('Enter')
      await page.getByRole('heading', { name: 'Todavía no tiene póliza' }).waitFor()
      await press('n')
      await page.getByRole('textbox', { name: 'Número' }).waitFor()
      await page.getByText('Cubre Nómina y Facturación.').waitFor()
      await tabTo(/^Plan$/)
      await type('P')
      await page.getByText(`${account} tiene el plan Premium`).waitFor()
      await page.getByText(/^Borrador guardado/).waitFor()
      // The button says why while the last stroke is still being judged.
      await page.locator('[aria-keyshortcuts]:not([aria-disabled="true"])', { hasText: 'Publicar versión 1' }).waitFor()
      await press('Control+Enter')
      await page.getByRole('dialog').waitFor()
      await press('Control+Enter')
      await page.getByText('Vigente', { exact: true }).waitFor()
    })

    it('covers the mail of that contact by that policy, with its promise', async () => {
      await chooseInPalette('Abiertos')
      await page.waitForURL(/\/queue\/open/)
      await createTransport({ host: '127.0.0.1', port: mesa.smtpPort, ignoreTLS: true }).sendMail({
        from: berta,
        to: 'soporte@cardon.example',
        subject,
        text: 'Buenas tardes. En Nómina no sale el recibo de la quincena.',
      })
      await chooseInPalette('quincena')
      await page.waitForURL(/\/incidents\//)
      await page.getByRole('region', { name: 'Cobertura' }).getByText('Cubierto').waitFor()
      const shown = (await page.locator('main').textContent()) ?? ''
      expect(shown).toContain(account)
      expect(shown).toContain('Premium')
      expect(shown).toMatch(/P-\d{4}/)
      expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
    })

    it('knows who calls by that number', async () => {
      await press('F2')
      await page.waitForURL(/\/calls\/new/)
      await page.locator('#call-caller:focus').waitFor()
      await type('6444102277')
      await page.getByText(berta.name).first().waitFor()
      await page.getByText(account).first().waitFor()
    })
  },
)
