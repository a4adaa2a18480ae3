import { type PromiseFacts, parseInstant } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { promiseSentence } from './promise-text.ts'

const timezone = 'America/Hermosillo'
const openingHours = [
  {
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    spans: [
      { start: '09:00', end: '13:00' },
      { start: '15:00', end: '19:00' },
    ],
  },
  { days: ['sat'], spans: [{ start: '09:00', end: '14:00' }] },
] as const
const at = (local: string) => parseInstant(`${local}:00-07:00`)

interface Times {
  received: string
  counts?: string
  due: string
  elapsed?: boolean
  now?: string
}

function told(language: 'es' | 'en', { received, counts = received, due, elapsed, now = received }: Times): string {
  const facts: PromiseFacts = {
    kind: 'due',
    receivedAt: at(received),
    countsFrom: at(counts),
    dueAt: at(due),
    target: elapsed ? { minutes: 1440, clock: 'elapsed' } : { minutes: 120, clock: 'working' },
    planName: 'Premium',
    policyNumber: 'P-0042',
    systemName: 'Facturación',
  }
  return promiseSentence(language, facts, { timezone, now: at(now), openingHours })
}

describe('R14, R15: a promise is told with its day, its zone and how it was counted', () => {
  it('in the middle of the morning', () => {
    const times = { received: '2026-11-24T10:55', due: '2026-11-24T12:55' }
    expect(told('es', times)).toBe(
      'Le respondemos a más tardar hoy martes 24 de noviembre a las 12:55, hora de Hermosillo (2 horas hábiles, póliza Premium).',
    )
    expect(told('en', times)).toBe(
      'You will have an answer by 12:55 today, Tuesday 24 November, Hermosillo time (2 working hours, Premium policy).',
    )
  })
  it('in elapsed hours through the night', () => {
    expect(told('es', { received: '2026-11-24T18:20', due: '2026-11-25T18:20', elapsed: true })).toBe(
      'Le respondemos a más tardar mañana miércoles 25 de noviembre a las 18:20, hora de Hermosillo (24 horas corridas, póliza Premium).',
    )
  })
  it('R6: at night, from the next opening, without saying that day twice', () => {
    const times = { received: '2026-11-24T22:10', counts: '2026-11-25T09:00', due: '2026-11-25T11:00' }
    expect(told('es', times)).toBe(
      'El plazo empieza a contar mañana miércoles 25 de noviembre a las 09:00; le respondemos a más tardar ese mismo día a las 11:00, hora de Hermosillo (2 horas hábiles, póliza Premium).',
    )
    expect(told('en', times)).toBe(
      'The time starts to count at 09:00 tomorrow, Wednesday 25 November; you will have an answer by 11:00 that same day, Hermosillo time (2 working hours, Premium policy).',
    )
  })
  it('R6: on Saturday afternoon, from Monday', () => {
    expect(told('es', { received: '2026-11-28T15:30', counts: '2026-11-30T09:00', due: '2026-11-30T11:00' })).toBe(
      'El plazo empieza a contar el lunes 30 de noviembre a las 09:00; le respondemos a más tardar ese mismo día a las 11:00, hora de Hermosillo (2 horas hábiles, póliza Premium).',
    )
  })
  it('R6: just before Saturday closes, over the weekend', () => {
    expect(told('es', { received: '2026-11-28T13:30', due: '2026-11-30T10:30' })).toBe(
      'Le respondemos a más tardar el lunes 30 de noviembre a las 10:30, hora de Hermosillo (2 horas hábiles, póliza Premium).',
    )
  })
  it('on a holiday, from the day after', () => {
    expect(told('es', { received: '2026-12-25T10:00', counts: '2026-12-26T09:00', due: '2026-12-26T11:00' })).toContain(
      'El plazo empieza a contar mañana sábado 26 de diciembre a las 09:00; le respondemos a más tardar ese mismo día a las 11:00',
    )
  })
  it('says what is late instead of promising it', () => {
    const times = { received: '2026-11-24T09:55', due: '2026-11-24T11:55', now: '2026-11-24T12:30' }
    expect(told('es', times)).toBe(
      'El plazo para responderle venció hoy martes 24 de noviembre a las 11:55, hora de Hermosillo (2 horas hábiles, póliza Premium).',
    )
    expect(told('en', times)).toContain('Your answer was due at 11:55 today, Tuesday 24 November')
  })
})

type Because = Extract<PromiseFacts, { kind: 'none' }>['because']
const none = (because: Because, facts: Partial<Extract<PromiseFacts, { kind: 'none' }>> = {}): string =>
  promiseSentence(
    'es',
    { kind: 'none', because, planName: null, policyNumber: null, systemName: null, ...facts },
    { timezone, now: at('2026-11-24T10:55'), openingHours },
  )

describe('R16, R17, R19: who has no promise is told why and what follows', () => {
  it('a plan without promised times', () => {
    expect(none('plan_promises_nothing', { planName: 'Básica' })).toBe(
      'Su póliza Básica no incluye un tiempo de respuesta comprometido. Atendemos su reporte por orden de llegada, de lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00, y los sábados de 9:00 a 14:00, hora de Hermosillo.',
    )
  })
  it('a system that is not contracted', () => {
    expect(none('system_not_contracted', { systemName: 'Producción', policyNumber: 'P-0042' })).toBe(
      'El sistema Producción no está incluido en su póliza P-0042. Nuestra área comercial le enviará una opción para atenderlo; nada se cobra sin que usted lo acepte.',
    )
  })
  it('a policy that is over', () => {
    expect(none('policy_expired', { policyNumber: 'P-0042' })).toMatch(/^Su póliza P-0042 ya venció\. Nuestra área/)
  })
  it('a service that is charged', () => {
    expect(none('charged_per_event')).toContain('nada se cobra sin que usted lo acepte')
  })
  it('an account that nobody knows yet', () => {
    expect(none('account_not_known')).toMatch(/^Todavía no identificamos con qué póliza cuenta.*orden de llegada/)
  })
  it('a call that was itself the answer', () => {
    expect(none('policy_in_force', { policyNumber: 'P-0042' })).toBe('Su reporte está cubierto por su póliza P-0042.')
  })
})
