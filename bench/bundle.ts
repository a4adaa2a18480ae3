import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../e2e/browser.ts'
import { ensureBuilt } from '../e2e/ensure-built.ts'
import { type MesaUnderTest, startMesa } from '../e2e/mesa-under-test.ts'
import { firstRow } from '../e2e/pages.ts'
import { signInByLink } from '../e2e/sign-in.ts'
import { progress } from './last-line.ts'
import { rounded } from './quantile.ts'

/** JavaScript that a page fetched, by address: the bytes of each file, compressed by ourselves. */
type Scripts = Map<string, number>

/**
 * All JavaScript that Chromium fetches from a cold cache until the first row of the queue is painted and `j`, `Enter`
 * and Ctrl+K have each worked once; and what a customer's form fetches. Kilobytes are of 1,000 bytes, gzip's level 6.
 */
export async function benchBundle() {
  await ensureBuilt()
  const mesa = await startMesa()
  const browser = await openBrowser()
  try {
    const cookies = await signIn(browser, mesa)
    const desk = await measure(browser, async (page, context) => {
      await context.addCookies(cookies)
      await useQueue(page, mesa.url)
    })
    const portal = await measure(browser, async (page) => void (await page.goto(`${mesa.url}/f/web-form`)))
    for (const [address, bytes] of desk) progress(`bundle: ${rounded(bytes / 1000, 1)} kB ${new URL(address).pathname}`)
    return { gzipKb: kilobytes(desk), portalGzipKb: kilobytes(portal), chunks: desk.size }
  } finally {
    await browser.close()
    await mesa.stop()
  }
}

/** In a context of its own, so that nothing of it is in the cache of the one that is measured. */
async function signIn(browser: Browser, mesa: MesaUnderTest) {
  const context = await browser.newContext()
  await signInByLink(await context.newPage(), mesa.linkOf('support_chief'))
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

async function measure(browser: Browser, use: (page: Page, context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const scripts: Scripts = new Map()
  const reading: Promise<void>[] = []
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
    const read = async () => void scripts.set(response.url(), gzipSync(await response.body()).length)
    reading.push(read())
  })
  await use(page, context)
  await page.waitForTimeout(1_000) // What was asked for by then may still be on its way.
  await Promise.all(reading)
  await context.close()
  return scripts
}

/** Each key is pressed and its work waited for: a key that does nothing makes no figure. */
async function useQueue(page: Page, url: string) {
  await page.goto(`${url}/queue/open`)
  await firstRow(page).waitFor()
  await page.keyboard.press('j')
  await page.locator('[role="row"]:focus, [role="row"][aria-selected="true"], [role="row"]:focus-within').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/incidents\//)
  await page.getByRole('heading').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
}

const kilobytes = (scripts: Scripts) => rounded([...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000, 1)
