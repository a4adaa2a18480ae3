import type { Language } from '@mesa/core'
import type { Mesa } from './start-mesa.ts'

/** What the terminal says once Mesa is there. */
export type Told = Pick<Mesa, 'url' | 'smtpUrls' | 'signInLinks' | 'isDemo' | 'hasRelay'> & {
  company: string
  formUrls: string[]
}

interface Words {
  ready: string
  demo: string
  signIn: string
  mail: string
  form: string
  links: string
  plainHttp: string
  noRelay: string
  end: string
}

const es: Words = {
  ready: 'está en marcha',
  demo: 'con datos de demostración',
  signIn: 'Entrar',
  mail: 'Correo',
  form: 'Formulario',
  links: 'Enlaces de un solo uso para entrar:',
  plainHttp: 'HTTP sin cifrar: solo para este equipo. Para otros, ponga MESA_TLS_CERT y MESA_TLS_KEY.',
  noRelay: 'Sin servidor de salida: los correos se guardan y se ven en Correo saliente. Se indica con MESA_SMTP_RELAY.',
  end: 'Ctrl-C para terminar.',
}
const en: Words = {
  ready: 'is running',
  demo: 'with demo data',
  signIn: 'Sign in',
  mail: 'Mail',
  form: 'Form',
  links: 'Links to sign in, each good for one use:',
  plainHttp: 'Plain HTTP: for this machine only. For others set MESA_TLS_CERT and MESA_TLS_KEY.',
  noRelay: 'No mail server to send by: mails are kept and shown under Outgoing mail. Set one with MESA_SMTP_RELAY.',
  end: 'Ctrl-C to end.',
}
const words = { es, en } satisfies Record<Language, Words>

const column = (label: string, width: number) => `  ${label.padEnd(width)}  `

/** The lines for standard output. The first address is the sign-in page; each link stands after its role. */
export function toStartOutput(told: Told, language: Language): string {
  const say = words[language]
  const places = [
    [say.signIn, `${told.url}/sign-in`],
    ...told.smtpUrls.map((url) => [say.mail, url]),
    ...told.formUrls.map((url) => [say.form, url]),
  ] as [string, string][]
  const placeWidth = Math.max(...places.map(([label]) => label.length))
  const roleWidth = Math.max(0, ...told.signInLinks.map(({ role }) => role.length))
  const lines = [
    `Mesa ${say.ready}: ${told.company}${told.isDemo ? ` (${say.demo})` : ''}`,
    '',
    ...places.map(([label, url]) => column(label, placeWidth) + url),
    ...(told.signInLinks.length > 0 ? ['', say.links] : []),
    ...told.signInLinks.map(({ role, url, name, email }) => `${column(role, roleWidth)}${url}  ${name}, ${email}`),
    '',
    ...(told.url.startsWith('http:') ? [say.plainHttp] : []),
    ...(told.hasRelay ? [] : [say.noRelay]),
    say.end,
  ]
  return `${lines.join('\n')}\n`
}
