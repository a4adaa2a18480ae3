import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noBrowser, openBrowser } from './browser.ts'
import { type MailSink, openMailSink } from './mail-sink.ts'
import { type MesaUnderTest, startMesa } from './mesa-under-test.ts'
import { signInByLink } from './sign-in.ts'

const isSkipped = findChromium() === undefined
if (isSkipped) console.warn(`The walk through advisors and users is skipped: ${noBrowser}.`)

const email = 'nora.quiroz@cardon.example'

describe.skipIf(isSkipped)('an advisor comes, attends and leaves', () => {
  let sink: MailSink
  let mesa: MesaUnderTest
  let browser: Browser
  let admin: Page
  let nora: Page

  const openPage = async () => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'es-MX',
      baseURL: mesa.url,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    return page
  }

  beforeAll(async () => {
    sink = await openMailSink()
    mesa = await startMesa({ env: { MESA_SMTP_RELAY: `127.0.0.1:${sink.port}` } })
    browser = await openBrowser()
    admin = await openPage()
    await signInByLink(admin, mesa.linkOf('admin'))
  })
  afterAll(async () => {
    await browser?.close()
    await mesa?.stop()
    await sink?.close()
  })

  it('levels are typed into the matrix and published together', async () => {
    await admin.goto('/admin/advisors')
    const gabriel = admin.getByRole('row').filter({ hasText: 'Gabriel Encinas' })
    await gabriel.getByRole('gridcell').first().press('2')
    await gabriel.getByRole('gridcell').first().press('ArrowRight')
    await gabriel.getByRole('gridcell').nth(1).press('1')
    await admin.getByRole('button', { name: 'Guardar' }).click()
    await admin.getByText('Guardado: los perfiles ya cuentan para asignar.').waitFor()
    await admin.reload()
    await gabriel.waitFor()
    const cells = await gabriel.getByRole('gridcell').allTextContents()
    expect(cells.slice(0, 2)).toEqual(['2', '1'])
  })

  it('an invited person enters by the link of their mail', async () => {
    await admin.goto('/admin/users?invite=new')
    const form = admin.getByRole('dialog')
    await form.getByLabel('Nombre').fill('Nora Quiroz')
    await form.getByLabel('Correo').fill(email.toUpperCase())
    await form.getByLabel('Rol').selectOption({ label: 'Mesa de ayuda' })
    await form.getByRole('button', { name: 'Enviar invitación' }).click()
    const mail = await sink.waitFor(({ to }) => to.includes(email))
    const link = /https?:\/\/[^\s"<>]+token=[\w-]{22}/.exec(mail.raw.replace(/=\r?\n/g, '').replaceAll('=3D', '='))?.[0]
    nora = await openPage()
    await signInByLink(nora, link ?? '')
    await nora.getByRole('navigation').first().waitFor()
    await admin.goto('/admin/users')
    await admin.getByRole('row').filter({ hasText: 'Nora Quiroz' }).filter({ hasText: 'Activo' }).waitFor()
  })

  it('an advisor who owns incidents hands them over when leaving', async () => {
    await admin.goto('/admin/advisors')
    await admin.getByRole('link', { name: /Ana Ruiz/ }).click()
    await admin.getByText('Acceso y baja').click()
    await admin.getByRole('button', { name: 'Dar de baja…' }).click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByLabel('Pasar sus reportes a').selectOption({ label: 'Dejar por asignar' })
    await dialog.getByRole('button', { name: 'Dar de baja', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await admin.goto('/queue/open?advisor=asesor-ana-ruiz')
    await admin.getByText('Ningún reporte cumple los filtros').waitFor()
    await admin.goto('/admin/users')
    await admin.getByRole('row').filter({ hasText: 'Ana Ruiz' }).filter({ hasText: 'Inactivo' }).waitFor()
  })

  it('whoever is switched off is out with the next request', async () => {
    await admin.getByRole('row').filter({ hasText: 'Nora Quiroz' }).getByRole('button', { name: 'Desactivar' }).click()
    await admin.getByRole('button', { name: 'Confirmar' }).click()
    await admin.getByRole('row').filter({ hasText: 'Nora Quiroz' }).filter({ hasText: 'Inactivo' }).waitFor()
    await nora.goto('/queue/open')
    await nora.waitForURL(/sign-in/)
  })
})
