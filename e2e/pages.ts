import type { Page } from 'playwright-core'

/** A page of the running demo: who looks at it, where it is, and what must be there before it is finished. */
export interface DemoPage {
  name: string
  /** The demo role whose link is used; nobody signs in when it is absent. */
  role?: 'admin' | 'support_chief' | 'help_desk'
  path: string
  /** Leads from the address to the state that is meant, such as a form that was sent. */
  reach?(page: Page): Promise<void>
}

/** The first row of the queue opens: its folio is nobody's to know beforehand. */
async function openFirstIncident(page: Page) {
  await firstRow(page).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/incidents\//)
}

/** The queue's first row, whatever the width: rows of the grid, without its head. */
export const firstRow = (page: Page) => page.locator('[role="row"][aria-rowindex]').first()

const recordThere = (page: Page) =>
  page.getByRole('navigation', { name: /^(?:Partes del registro|Parts of)/ }).waitFor()

/** On a narrow screen the list stands alone. */
const recordListThere = (page: Page) => page.locator('.rec-list a').first().waitFor()

const rowsThere = (page: Page) => firstRow(page).waitFor()

/** The first row of a list of records: its link covers it. */
const recordsThere = (page: Page) => page.locator('.ls-link').first().waitFor()

async function openFirstRecord(page: Page) {
  await recordsThere(page)
  await page.locator('.ls-link').first().click()
  await page.waitForURL(/\/(?:accounts|policies)\/[^/]+$/)
  await page.locator('.field').first().waitFor()
}

async function sendForm(page: Page) {
  const form = page.locator('form').first()
  for (const field of await form.locator('input:visible, textarea:visible').all()) {
    const type = await field.getAttribute('type')
    if (type === 'email') await field.fill('ana.campos@cliente.example')
    else if (type === 'tel') await field.fill('662 555 0100')
    else if (type === null || type === 'text') await field.fill('No podemos timbrar la nómina')
  }
  await form.locator('button[type="submit"]').click()
  await page.waitForLoadState()
}

export const demoPages: DemoPage[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'queue-open', role: 'support_chief', path: '/queue/open', reach: rowsThere },
  { name: 'queue-filtered', role: 'support_chief', path: '/queue/open?urgent=true', reach: rowsThere },
  { name: 'incident', role: 'support_chief', path: '/queue/open', reach: openFirstIncident },
  { name: 'mailbox', role: 'admin', path: '/mailbox' },
  { name: 'accounts', role: 'admin', path: '/accounts', reach: recordsThere },
  { name: 'account', role: 'admin', path: '/accounts', reach: openFirstRecord },
  { name: 'account-new', role: 'admin', path: '/accounts/new' },
  { name: 'policies', role: 'admin', path: '/policies', reach: recordsThere },
  { name: 'policy', role: 'admin', path: '/policies', reach: openFirstRecord },
  { name: 'phone-log', role: 'help_desk', path: '/calls/new' },
  { name: 'administration', role: 'admin', path: '/admin' },
  { name: 'ladder', role: 'admin', path: '/admin/ladders/escalera-urgente', reach: recordThere },
  { name: 'objectives', role: 'admin', path: '/admin/objectives', reach: recordThere },
  { name: 'criteria', role: 'help_desk', path: '/admin/criteria', reach: recordListThere },
  { name: 'area-new', role: 'admin', path: '/admin/areas/new', reach: recordThere },
  { name: 'system-history', role: 'admin', path: '/admin/systems/nomina?tab=history&version=1', reach: recordThere },
  { name: 'web-form', path: '/f/web-form' },
  { name: 'web-form-sent', path: '/f/web-form', reach: sendForm },
]
