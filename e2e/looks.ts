import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { MesaUnderTest } from './mesa-under-test.ts'
import type { DemoPage } from './pages.ts'
import { signInByLink } from './sign-in.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const themes = ['light', 'dark'] as const
export const languages = ['es', 'en'] as const

type Language = (typeof languages)[number]
export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** A browser's window as one person sees the desk with it: in one size, theme and language. */
export interface Look {
  size: (typeof sizes)[number]
  theme: (typeof themes)[number]
  language: Language
}

export const looksIn = (language: Language): Look[] =>
  sizes.flatMap((size) => themes.map((theme) => ({ size, theme, language })))

/** A link serves once, so each role signs in once and its cookies serve for every picture. */
export async function signInRoles(
  browser: Browser,
  mesa: MesaUnderTest,
  pages: DemoPage[],
): Promise<Map<string, Cookies>> {
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

/** A window of that look for whoever the cookies belong to; for a stranger without them. */
export async function openLook(browser: Browser, url: string, look: Look, cookies: Cookies | undefined) {
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
export async function settled(page: Page) {
  let shown = ''
  for (let same = 0; same < 5; ) {
    await page.waitForTimeout(100)
    const text = (await page.locator('body').textContent()) ?? ''
    same = text === shown && text.trim() !== '' ? same + 1 : 0
    shown = text
  }
  await page.evaluate(() => document.fonts.ready)
}
