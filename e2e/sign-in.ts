import type { Page } from 'playwright-core'

/** Opens a one-time link and presses its button: a mail scanner that only opens links signs nobody in. */
export async function signInByLink(page: Page, link: string) {
  await page.goto(link)
  await page.getByRole('button', { name: /^(?:Entrar|Enter|Sign in)$/ }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
