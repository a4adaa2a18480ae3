import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** What to say of a test that was left out for want of a browser. */
export const noBrowser = 'no Chromium at /usr/bin/chromium; install one or name it in CHROME_PATH'

/** Where Chromium is: CHROME_PATH, or where Debian puts it. Undefined when there is none. */
export function findChromium(): string | undefined {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? CHROME_PATH : undefined
  return places.find((path) => existsSync(path))
}

/** A browser with an empty profile of its own that asks nothing of the network by itself. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(`A browser is needed: ${noBrowser}.`)
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
