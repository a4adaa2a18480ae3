import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext } from 'playwright-core'
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

type Look = { size: (typeof sizes)[number]; theme: (typeof themes)[number]; language: (typeof languages)[number] }
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

const looks: Look[] = sizes.flatMap((size) =>
  themes.flatMap((theme) => languages.map((language) => ({ size, theme, language }))),
)

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

/** One page in one look, by whoever the cookies belong to, from the server at `baseURL`. */
async function takePicture(browser: Browser, shown: DemoPage, look: Look, who: { baseURL: string; cookies: Cookies }) {
  const { size, theme, language } = look
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    locale: language === 'es' ? 'es-MX' : 'en-US',
    reducedMotion: 'reduce',
    baseURL: who.baseURL,
  })
  await context.addCookies(who.cookies)
  const page = await context.newPage()
  await page.goto(shown.path)
  await shown.reach?.(page)
  await page.waitForTimeout(700) // Live pages never fall silent: the stream stays open.
  await page.screenshot({ path: join(folder, `${shown.name}-${size.width}-${theme}-${language}.png`) })
  await context.close()
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
    const cookies = await signInRoles(browser, mesa, pages)
    let pictures = 0
    for (const page of pages) {
      for (const look of looks) {
        await takePicture(browser, page, look, { baseURL: mesa.url, cookies: cookies.get(page.role ?? '') ?? [] })
        pictures += 1
      }
      progress(`screenshots: ${page.name}`)
    }
    printLastLine({ pages: pages.length, pictures, folder })
  } finally {
    await browser.close()
    await mesa.stop()
  }
}

const { values } = parseArgs({ options: { page: { type: 'string' } } })
await main(values.page)
