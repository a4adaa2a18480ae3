import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noBrowser, openBrowser } from './browser.ts'
import { type Cookies, looksIn, openLook, settled, signInRoles } from './looks.ts'
import { type MesaUnderTest, startMesa } from './mesa-under-test.ts'
import { demoPages } from './pages.ts'

const isSkipped = findChromium() === undefined
if (isSkipped) console.warn(`The accessibility of the pages is not looked at: ${noBrowser}.`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe found, as far as it concerns us: which rule, and where. */
interface AxeReport {
  violations: { id: string; nodes: { html: string }[] }[]
}

/** Both themes and both layouts, each once: their products are the pictures' business. */
const looks = looksIn('es').filter(({ size, theme }) => size.width > 900 === (theme === 'light'))

describe.skipIf(isSkipped)(
  'every page can be read and used by everyone (WCAG 2.2 AA, as far as a program can tell)',
  () => {
    let mesa: MesaUnderTest
    let browser: Browser
    let cookies: Map<string, Cookies>

    beforeAll(async () => {
      mesa = await startMesa()
      browser = await openBrowser()
      cookies = await signInRoles(browser, mesa, demoPages)
    })
    afterAll(async () => {
      await browser?.close()
      await mesa?.stop()
    })

    for (const look of looks) {
      for (const shown of demoPages) {
        it(`${shown.name}, ${look.size.width} px, ${look.theme}`, async () => {
          const context = await openLook(browser, mesa.url, look, cookies.get(shown.role ?? ''))
          const page = await context.newPage()
          await page.goto(shown.path)
          await shown.reach?.(page)
          await settled(page)
          // Evaluated from outside: the page's own policy lets no foreign script in.
          await page.evaluate(axe)
          const report = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeReport
          await context.close()
          expect(report.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
            [],
          )
        })
      }
    }
  },
)
