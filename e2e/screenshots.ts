import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { printLastLine, progress } from '../bench/last-line.ts'
import { openBrowser } from './browser.ts'
import { ensureBuilt } from './ensure-built.ts'
import { type MesaUnderTest, startMesa } from './mesa-under-test.ts'
import { type DemoPage, demoPages } from './pages.ts'
import { signInByLink } from './sign-in.ts'

const folder = 'screenshots'
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const themes = ['light', 'dark'] as const
const languages = ['es', 'en'] as const

type Language = (typeof languages)[number]
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** A browser's window as one person sees the desk with it: in one size, theme and language. */
interface Look {
  size: (typeof sizes)[number]
  theme: (typeof themes)[number]
  language: Language
}

const looksIn = (language: Language): Look[] =>
  sizes.flatMap((size) => themes.map((theme) => ({ size, theme, language })))

/** A link serves once, so each role signs in once and its cookies serve for every picture. */
async function signInRoles(browser: Browser, mesa: MesaUnderTest, pages: DemoPage[]): Promise<Map<string, Cookies>> {
  const cookies = new Map<string, Cookies>()
  for (const role of new Set(pages.flatMap((page) => page.role ?? []))) {
    const context = await browser.newContext()
    await signInByLink(await context.newPage(), mesa.linkOf(role))
    cookies.set(role, await context.cookies())
    await context.close()
  }
  return cookies
}

/** Whoever is signed in carries their language from browser to browser: it is the server's to know. */
async function chooseLanguage(context: BrowserContext, url: string, language: Language) {
  const answer = await context.request.post(`${url}/trpc/session.setLanguage`, {
    data: { language },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`The language could not be chosen: ${await answer.text()}`)
}

async function openLook(browser: Browser, url: string, look: Look, cookies: Cookies | undefined) {
  const context = await browser.newContext({
    viewport: look.size,
    colorScheme: look.theme,
    locale: look.language === 'es' ? 'es-MX' : 'en-US',
    reducedMotion: 'reduce',
    baseURL: url,
  })
  if (cookies) {
    await context.addCookies(cookies)
    await chooseLanguage(context, url, look.language)
  }
  return context
}

/** Live pages never fall silent, since their stream stays open: finished is what has not changed for half a second. */
async function settled(page: Page) {
  let shown = ''
  for (let same = 0; same < 5; ) {
    await page.waitForTimeout(100)
    const text = (await page.locator('body').textContent()) ?? ''
    same = text === shown && text.trim() !== '' ? same + 1 : 0
    shown = text
  }
  await page.evaluate(() => document.fonts.ready)
}

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
