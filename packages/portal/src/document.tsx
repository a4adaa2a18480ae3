/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { createHash } from 'node:crypto'
import type { Language } from '@mesa/core'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { pageCss } from './page-css.ts'

export interface PageShell {
  language: Language
  /** Of this page; the company's name is put behind it. */
  title: string
  companyName: string
  /** The same page in the other language. */
  otherLanguage: { href: string; name: string; language: Language }
}

const styleHash = `'sha256-${createHash('sha256').update(pageCss).digest('base64')}'`

/** Headers of every page for customers: nothing runs, nothing loads, nobody frames it, nobody keeps it. */
export const pageHeaders: Record<string, string> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src ${styleHash}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** One whole HTML document with the company's name above it. It needs no script and loads nothing. */
export function renderDocument(shell: PageShell, content: Child): string {
  const { language, title, companyName, otherLanguage } = shell
  const page = (
    <html lang={language === 'es' ? 'es-MX' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${title} · ${companyName}`}</title>
        <style>{raw(pageCss)}</style>
      </head>
      <body>
        <header class="top">
          <div>
            <b>{companyName}</b>
            <a href={otherLanguage.href} lang={otherLanguage.language} hreflang={otherLanguage.language}>
              {otherLanguage.name}
            </a>
          </div>
        </header>
        <main>{content}</main>
      </body>
    </html>
  )
  return `<!doctype html>${page.toString()}`
}
