import { type Instant, type PromiseFacts, parseInstant } from '@mesa/core'
import type { EscalationMail } from './alarm-mail.ts'
import type { AcknowledgementMail, AreaMail, MailCompany, ReplyMail, SignInMail } from './mail-facts.ts'
import type { RenewalMail } from './renewal.ts'

/** Facts of mails for tests, on Tuesday 24 November 2026 in Hermosillo. */
export const company: MailCompany = {
  name: 'Sistemas Cardón',
  supportAddress: 'soporte@cardon.example',
  timezone: 'America/Hermosillo',
}

/** `2026-11-24T10:55` in Hermosillo. */
export const at = (local: string): Instant => parseInstant(`${local}:00-07:00`)

const morning = at('2026-11-24T10:55')

export const aPromise = (facts: Partial<Extract<PromiseFacts, { kind: 'due' }>> = {}): PromiseFacts => ({
  kind: 'due',
  receivedAt: morning,
  countsFrom: morning,
  dueAt: at('2026-11-24T12:55'),
  target: { minutes: 120, clock: 'working' },
  planName: 'Premium',
  policyNumber: 'P-0042',
  systemName: 'Facturación',
  ...facts,
})

export const noPromise = (facts: Partial<Extract<PromiseFacts, { kind: 'none' }>> = {}): PromiseFacts => ({
  kind: 'none',
  because: 'plan_promises_nothing',
  planName: 'Básica',
  policyNumber: 'P-0042',
  systemName: 'Facturación',
  ...facts,
})

const written = { language: 'es' as const, sentAt: morning }

export const anAcknowledgement = (facts: Partial<AcknowledgementMail> = {}): AcknowledgementMail => ({
  ...written,
  kind: 'acknowledgement',
  folio: '2026-000129',
  subject: 'Factura CFDI rechazada por el SAT',
  contactName: 'Rosa Duarte',
  promise: aPromise(),
  urgentBy: { es: 'No puede emitir nómina o facturas', en: 'Cannot issue payroll or invoices' },
  verdict: 'covered',
  received: {
    at: morning,
    text: 'Buenos días.\n\nAl timbrar la factura A-1182 el SAT la rechaza con el código CFDI40147.\nNos urge: el cliente la espera hoy.',
    files: ['A-1182.xml', 'captura.png'],
  },
  openingHours: [
    {
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      spans: [
        { start: '09:00', end: '13:00' },
        { start: '15:00', end: '19:00' },
      ],
    },
    { days: ['sat'], spans: [{ start: '09:00', end: '14:00' }] },
  ],
  ...facts,
})

export const aReply = (facts: Partial<ReplyMail> = {}): ReplyMail => ({
  ...written,
  kind: 'reply',
  folio: '2026-000129',
  subject: 'Factura CFDI rechazada por el SAT',
  authorName: 'Ana Ruiz',
  text: 'Buenos días, Rosa:\n\nEl código CFDI40147 indica que el nombre del receptor no coincide con el del SAT.\nPuede compararlo en https://www.sat.example/consulta?rfc=AAA010101AAA.\n\n¿Nos comparte la constancia de situación fiscal del cliente?',
  quoted: {
    at: morning,
    authorName: 'Rosa Duarte',
    text: 'Al timbrar la factura A-1182 el SAT la rechaza.\n\nNos urge.',
  },
  ...facts,
})

export const anAreaMail = (facts: Partial<AreaMail> = {}): AreaMail => ({
  ...written,
  kind: 'area',
  folio: '2026-000131',
  subject: 'No puede emitir la nómina: marca error 4012',
  areaName: 'Dirección General',
  accountName: 'Aceros del Norte',
  systemName: 'Nómina',
  reporter: { name: 'Ernesto Valle', address: null, phone: '+526621084471' },
  urgentBy: { es: 'No puede emitir nómina o facturas', en: 'Cannot issue payroll or invoices' },
  verdict: 'covered',
  promise: aPromise({ systemName: 'Nómina' }),
  channelKind: 'phone',
  excerpt: 'Al calcular la quincena marca el error 4012 y no deja seguir.',
  incidentUrl: 'https://mesa.cardon.example/incidents/2026-000131',
  ...facts,
})

export const aSignInMail = (facts: Partial<SignInMail> = {}): SignInMail => ({
  ...written,
  kind: 'sign_in',
  name: 'Luis Ochoa',
  url: 'https://mesa.cardon.example/sign-in#token=abc',
  expiresAt: at('2026-11-24T11:10'),
  code: '482913',
  ...facts,
})

export const anEscalationMail = (facts: Partial<EscalationMail> = {}): EscalationMail => ({
  ...written,
  kind: 'escalation',
  folio: '2026-000131',
  subject: 'La nómina marca error',
  toName: 'Marta Ibarra',
  accountName: 'Grupo Yaqui',
  systemName: 'Nómina',
  advisorName: null,
  urgentBy: { es: 'No puede emitir nómina o facturas', en: 'Cannot issue payroll or invoices' },
  condition: 'unassigned',
  ladderName: 'Reportes urgentes',
  since: at('2026-11-24T10:40'),
  dueAt: at('2026-11-24T12:40'),
  isBreached: false,
  isObjective: false,
  level: 2,
  isRaised: true,
  insteadOf: null,
  incidentUrl: 'https://mesa.example/incidents/2026-000131',
  ...facts,
})

export const aRenewalMail = (facts: Partial<RenewalMail> = {}): RenewalMail => ({
  ...written,
  kind: 'renewal',
  toName: 'Dirección Comercial',
  policyNumber: 'P-0042',
  planName: 'Premium',
  accountName: 'Grupo Yaqui',
  lastDay: at('2026-12-31T12:00'),
  daysLeft: 37,
  policyUrl: 'https://mesa.example/policies/policy-1',
  ...facts,
})
