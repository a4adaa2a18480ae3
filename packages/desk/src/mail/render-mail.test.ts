import type { Language } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import type { AcknowledgementMail, MailFacts } from './mail-facts.ts'
import {
  anAcknowledgement,
  anAreaMail,
  anEscalationMail,
  aPromise,
  aRenewalMail,
  aReply,
  aSignInMail,
  at,
  company,
  noPromise,
} from './mails-under-test.ts'
import { mailSubject, renderMail } from './render-mail.ts'

const kinds = {
  acknowledgement: anAcknowledgement,
  reply: aReply,
  area: anAreaMail,
  sign_in: aSignInMail,
  escalation: anEscalationMail,
  renewal: aRenewalMail,
}
const kindNames = ['acknowledgement', 'reply', 'area', 'sign_in', 'escalation', 'renewal'] as const
const render = (mail: MailFacts) => renderMail(mail, company)
/** The words of the HTML part, as a reader meets them. */
const wordsOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

describe.each(kindNames)('a mail of the kind %s', (kind) => {
  it.each<Language>(['es', 'en'])('is whole in %s, as text and as HTML', (language) => {
    const { subject, text, html } = render(kinds[kind]({ language }))
    for (const words of [subject, text, html]) expect(words).not.toMatch(/undefined|\bnull\b|\[object|NaN/)
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language === 'es' ? 'es-MX' : 'en'}">`))
    expect(text.length).toBeGreaterThan(100)
  })
  it('needs no picture, script, font or other load', () => {
    expect(render(kinds[kind]()).html).not.toMatch(/<(img|script|link|iframe|object|form)\b|url\(|@import/i)
  })
  it('D6: has the same words every time, also after it was stored', () => {
    const mail = kinds[kind]()
    expect(render(JSON.parse(JSON.stringify(mail)) as MailFacts)).toEqual(render(mail))
  })
})

describe('R3: the receipt tells folio and promise', () => {
  it('in the morning', () => {
    const { subject, text, html } = render(anAcknowledgement())
    expect(subject).toBe('[2026-000129] Factura CFDI rechazada por el SAT')
    expect(text).toContain(
      'Buenos días, Rosa Duarte:\n\nRecibimos su reporte.\n\nLe respondemos a más tardar hoy martes 24',
    )
    expect(text).toContain('Folio: 2026-000129\n')
    expect(text).toContain('Cobertura: Cubierto · póliza Premium P-0042 · Facturación')
    expect(wordsOf(html)).toContain(
      'Le respondemos a más tardar hoy martes 24 de noviembre a las 12:55 2 horas hábiles desde las 10:55 · hora de Hermosillo',
    )
  })
  it('at night, counted from the next opening', () => {
    const received = at('2026-11-24T22:10')
    const times = { receivedAt: received, countsFrom: at('2026-11-25T09:00'), dueAt: at('2026-11-25T11:00') }
    const { text, html } = render(anAcknowledgement({ promise: aPromise(times), sentAt: received }))
    expect(text).toContain('Buenas noches, Rosa Duarte:\n\nRecibimos su reporte fuera de nuestro horario.')
    expect(text).toContain('El plazo empieza a contar mañana miércoles 25 de noviembre a las 09:00; le respondemos')
    expect(wordsOf(html)).toContain('mañana miércoles 25 de noviembre a las 11:00 2 horas hábiles desde las 09:00')
  })
  it('on Saturday before closing, over the weekend, with both days', () => {
    const received = at('2026-11-28T13:30')
    const times = { receivedAt: received, countsFrom: received, dueAt: at('2026-11-30T10:30') }
    const { text, html } = render(anAcknowledgement({ promise: aPromise(times), sentAt: received }))
    expect(text).not.toContain('fuera de nuestro horario')
    expect(wordsOf(html)).toContain(
      'el lunes 30 de noviembre a las 10:30 2 horas hábiles desde hoy sábado 28 de noviembre a las 13:30',
    )
  })
  it('on a holiday, from the day after', () => {
    const received = at('2026-12-25T10:00')
    const times = { receivedAt: received, countsFrom: at('2026-12-26T09:00'), dueAt: at('2026-12-26T11:00') }
    const { text } = render(anAcknowledgement({ promise: aPromise(times), sentAt: received }))
    expect(text).toContain(
      'a contar mañana sábado 26 de diciembre a las 09:00; le respondemos a más tardar ese mismo día a las 11:00',
    )
  })
  it('in elapsed hours, said as such', () => {
    const times = { dueAt: at('2026-11-25T10:55'), target: { minutes: 1440, clock: 'elapsed' as const } }
    expect(wordsOf(render(anAcknowledgement({ promise: aPromise(times) })).html)).toContain(
      'mañana miércoles 25 de noviembre a las 10:55 24 horas corridas desde hoy martes 24 de noviembre a las 10:55',
    )
  })
  it('R16: says that a plan promises nothing, and the opening hours once', () => {
    const { text, html } = render(anAcknowledgement({ promise: noPromise() }))
    expect(text).toContain('Su póliza Básica no incluye un tiempo de respuesta comprometido.')
    for (const words of [text, wordsOf(html)]) {
      expect(words.match(/los sábados de 9:00 a 14:00/g)).toHaveLength(words === text ? 1 : 2) // the HTML has a preview
    }
  })
  it('R19: says that a system is not covered and what follows', () => {
    const promise = noPromise({ because: 'system_not_contracted', systemName: 'Producción', planName: null })
    const { text } = render(anAcknowledgement({ promise, verdict: 'not_covered' }))
    expect(text).toContain('El sistema Producción no está incluido en su póliza P-0042. Nuestra área comercial')
    expect(text).toContain('Cobertura: No cubierto · sistema no contratado')
  })
  it('names the files that came, and only the beginning of a long text', () => {
    const files = Array.from({ length: 40 }, (_, index) => `foto-${index}.jpg`)
    const { text } = render(
      anAcknowledgement({ received: { at: at('2026-11-24T10:55'), text: 'a'.repeat(9000), files } }),
    )
    expect(text).toContain('40 archivos: foto-0.jpg')
    expect(text).not.toContain('foto-10.jpg')
    expect(text).toMatch(/a{1500}…/)
  })
})

describe('L3: a sender who is no known contact gets folio and promise alone', () => {
  const theirs: Partial<AcknowledgementMail> = {
    subject: null,
    contactName: 'CANARY <b>name</b>',
    received: { at: at('2026-11-24T10:55'), text: 'CANARY text', files: ['CANARY.pdf'] },
    urgentBy: { es: 'CANARY', en: 'CANARY' },
    verdict: 'unknown',
    promise: noPromise({ because: 'account_not_known', planName: null, policyNumber: 'CANARY', systemName: 'CANARY' }),
  }
  it.each<Language>(['es', 'en'])('with none of their words in %s, whatever the facts hold', (language) => {
    const { subject, text, html } = render(anAcknowledgement({ ...theirs, language }))
    expect(`${subject}${text}${html}`).not.toContain('CANARY')
    expect(`${subject}${text}`).toContain('2026-000129')
  })
  it('says honestly that the policy is not known yet, and how to help', () => {
    const { subject, text } = render(anAcknowledgement(theirs))
    expect(subject).toBe('[2026-000129] Recibimos su reporte')
    expect(text).toContain('Todavía no identificamos con qué póliza cuenta, por eso no podemos decirle una hora.')
    expect(text).toContain('responda a este correo con el nombre de su empresa')
  })
})

describe('an answer is the person’s text first', () => {
  it('begins with it, and quotes what it answers below folio and line', () => {
    const { text } = render(aReply())
    expect(text).toMatch(/^Buenos días, Rosa:\n\nEl código/)
    expect(text).toContain('Ana Ruiz\nSistemas Cardón\n\n---')
    expect(text).toMatch(/El 24 nov 2026 a las 10:55, Rosa Duarte escribió:\n> Al timbrar.*\n>\n> Nos urge\.\n$/)
  })
  it('keeps lines and paragraphs in HTML', () => {
    const { html } = render(aReply({ text: 'uno\r\ndos\r\n\r\n\r\ntres' }))
    expect(html).toMatch(/<p [^>]*>uno<br\/>dos<\/p><p [^>]*>tres<\/p>/)
  })
  it('makes links of web and mail addresses, of nothing else and not in quotes', () => {
    const text = 'https://a.example/x?y=1&z=2. javascript:alert(1) data:text/html,x mailto:soporte@cardon.example'
    const { html } = render(aReply({ text, quoted: { at: at('2026-11-24T10:55'), authorName: 'Rosa', text } }))
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
      'https://a.example/x?y=1&amp;z=2',
      'mailto:soporte@cardon.example',
    ])
  })
  it('names the customer where nobody knows how they are called', () => {
    const quoted = { at: at('2026-11-24T10:55'), authorName: '', text: 'Hola' }
    expect(render(aReply({ quoted })).text).toContain('El 24 nov 2026 a las 10:55, usted escribió:')
  })
})

describe('R9: a notice to an area begins with why', () => {
  it.each([
    [{}, '⚡ Urgente · [2026-000131] No puede emitir la nómina: marca error 4012'],
    [
      { urgentBy: null, verdict: 'not_covered' as const },
      'Sin cobertura · [2026-000131] No puede emitir la nómina: marca error 4012',
    ],
    [
      { verdict: 'not_covered' as const },
      '⚡ Urgente · Sin cobertura · [2026-000131] No puede emitir la nómina: marca error 4012',
    ],
    [{ urgentBy: null }, 'Nuevo · [2026-000131] No puede emitir la nómina: marca error 4012'],
  ])('%j', (facts, subject) => {
    expect(mailSubject(anAreaMail(facts))).toBe(subject)
  })
  it('tells account, reporter, promise and coverage, and leads to the incident', () => {
    const { text, html } = render(anAreaMail())
    expect(text).toContain('Cliente: Aceros del Norte (Reportó Ernesto Valle, 662\u00a0108\u00a04471 · por teléfono)')
    expect(text).toContain('Promesa: hoy martes 24 de noviembre a las 12:55 (2 horas hábiles desde las 10:55')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('href="https://mesa.cardon.example/incidents/2026-000131"')
  })
  it('says what nobody knows yet', () => {
    const promise = noPromise({ because: 'account_not_known' })
    const { text } = render(
      anAreaMail({ accountName: null, systemName: null, verdict: 'unknown', promise, urgentBy: null }),
    )
    expect(text).toContain('Nuevo reporte, sin cliente identificado.')
    expect(text).toContain('Promesa: Sin promesa\nCobertura: Por definir · cliente sin identificar')
  })
})

it('a sign-in mail has one button, and says when it ends', () => {
  const { text, html } = render(aSignInMail())
  expect(text).toContain('Sirve una sola vez y vence hoy martes 24 de noviembre a las 11:10, hora de Hermosillo.')
  expect(text).toContain('https://mesa.cardon.example/sign-in#token=abc')
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(render(aSignInMail({ code: undefined })).text).not.toContain('código')
})

it('an invitation says who gave the access, since its reader asked for nothing', () => {
  const { subject, text } = render(aSignInMail({ invitedBy: 'Raúl Vega' }))
  expect(subject).toBe('Invitación a la mesa de ayuda')
  expect(text).toContain('Raúl Vega le dio acceso a la mesa de ayuda de Sistemas Cardón.')
  expect(text).not.toContain('no pidió')
})

describe('R11: an alarm says what, since when and why it comes', () => {
  it('in its subject', () => {
    expect(mailSubject(anEscalationMail())).toBe('⚡ Sin tomar · [2026-000131] La nómina marca error')
    expect(mailSubject(anEscalationMail({ isBreached: true, urgentBy: null }))).toMatch(/^Vencido · \[2026/)
  })
  it('in its words', () => {
    const { text } = render(anEscalationMail({ insteadOf: 'advisor', isObjective: true }))
    expect(text).toContain('Reporte urgente que nadie ha tomado.')
    expect(text).toContain('Vence: hoy martes 24 de noviembre a las 12:40')
    expect(text).toContain('Objetivo interno; al cliente no se le prometió una hora')
    expect(text).toContain('Recibe este aviso por las alarmas «Reportes urgentes».')
    expect(text).toContain('no se pudo avisar al asesor')
    expect(text).toContain('https://mesa.example/incidents/2026-000131')
  })
})

describe('R20: a policy about to end is told in time', () => {
  it.each([
    [60, 'Renovación en 60 días · P-0042 Grupo Yaqui'],
    [1, 'Renovación en 1 día · P-0042 Grupo Yaqui'],
    [0, 'Renovación hoy · P-0042 Grupo Yaqui'],
    [null, 'Póliza vencida · P-0042 Grupo Yaqui'],
  ])('%s days before', (daysLeft, subject) => {
    expect(mailSubject(aRenewalMail({ daysLeft }))).toBe(subject)
  })
  it('with its last day', () => {
    expect(render(aRenewalMail()).text).toContain('Último día: jueves 31 de diciembre')
  })
})
