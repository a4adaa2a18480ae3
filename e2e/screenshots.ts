import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext } from 'playwright-core'
import { printLastLine, progress } from '../bench/last-line.ts'
import { openBrowser } from './browser.ts'
import { ensureBuilt } from './ensure-built.ts'
import { type Look, languages, looksIn, openLook, settled, signInRoles } from './looks.ts'
import { type MesaUnderTest, startMesa } from './mesa-under-test.ts'
import { type DemoPage, demoPages } from './pages.ts'

const folder = 'screenshots'

/** All pages of one person in one look; a page that never finishes ends the whole with its name. */
async function takePictures(context: BrowserContext, pages: DemoPage[], { size, theme, language }: Look) {
  for (const shown of pages) {
    const page = await context.newPage()
    await page.goto(shown.path)
    await shown.reach?.(page)
    await settled(page)
    await page.screenshot({ path: join(folder, `${shown.name}-${size.width}-${theme}-${language}.png`) })
    await page.close()
  }
  return pages.length
}

async function photograph(browser: Browser, mesa: MesaUnderTest, pages: DemoPage[]) {
  const cookies = await signInRoles(browser, mesa, pages)
  let pictures = 0
  for (const look of languages.flatMap(looksIn)) {
    for (const role of new Set(pages.map((page) => page.role))) {
      const context = await openLook(browser, mesa.url, look, cookies.get(role ?? ''))
      const theirs = pages.filter((page) => page.role === role)
      pictures += await takePictures(context, theirs, look)
      await context.close()
    }
    progress(`screenshots: ${pictures} taken`)
  }
  return pictures
}

async function main(name: string | undefined) {
  const pages = demoPages.filter((page) => name === undefined || page.name === name)
  if (pages.length === 0) {
    progress(`There is no page ${name}; there are: ${demoPages.map((page) => page.name).join(', ')}`)
    process.exitCode = 1
    return
  }
  await ensureBuilt()
  mkdirSync(folder, { recursive: true })
  const mesa = await startMesa()
  const browser = await openBrowser()
  try {
    const pictures = await photograph(browser, mesa, pages)
    printLastLine({ pages: pages.length, pictures, folder })
  } finally {
    await browser.close()
    await mesa.stop()
  }
}

const { values } = parseArgs({ options: { page: { type: 'string' } } })
await main(values.page)
