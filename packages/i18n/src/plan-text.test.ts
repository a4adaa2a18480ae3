import type { PlanBody } from '@mesa/core'
import { expect, it } from 'vitest'
import { parseSchedule } from './parse-schedule.ts'
import { planSentences } from './plan-text.ts'

const read = parseSchedule('lun-vie 9-13, 15-19; sáb 9-14')
const office = read.ok ? read.hours : null

const premium: PlanBody = {
  name: 'Premium',
  active: true,
  kind: 'policy',
  calendarId: 'hermosillo',
  targets: {
    urgent: { first_response: { minutes: 120, clock: 'working' } },
    other: { first_response: { minutes: 1440, clock: 'elapsed' } },
  },
  allowance: { incidents: 10, per: 'month' },
}

it('R14, R15: a plan is restated as its contract would say it', () => {
  expect(planSentences('es', premium, office).slice(0, 3)).toEqual([
    'Urgentes: primera respuesta en 2 horas hábiles, lun–vie 9–13 y 15–19, sáb 9–14.',
    'Los demás: primera respuesta en 24 horas corridas.',
    'Incluye 10 reportes al mes.',
  ])
  expect(planSentences('en', premium, office).slice(0, 3)).toEqual([
    'Urgent ones: first response within 2 working hours, Mon–Fri 9–13 and 15–19, Sat 9–14.',
    'All others: first response within 24 elapsed hours.',
    'It includes 10 incidents a month.',
  ])
})
it('several promises stand in one sentence, and the hours are told once', () => {
  const both = {
    first_response: { minutes: 60, clock: 'working' },
    resolution: { minutes: 480, clock: 'working' },
  } as const
  const [urgent, other] = planSentences('es', { ...premium, targets: { urgent: both, other: both } }, office)
  expect(urgent).toBe(
    'Urgentes: primera respuesta en 1 hora hábil y solución en 8 horas hábiles, lun–vie 9–13 y 15–19, sáb 9–14.',
  )
  expect(other).toBe('Los demás: primera respuesta en 1 hora hábil y solución en 8 horas hábiles.')
})
it('R17: a plan without promises says so, and half a promise too', () => {
  expect(planSentences('es', { ...premium, targets: { urgent: {}, other: {} } }, office)[0]).toBe(
    'No promete tiempos: se atiende por orden de llegada.',
  )
  const half = { ...premium, targets: { ...premium.targets, other: {} } }
  expect(planSentences('en', half, null).slice(0, 2)).toEqual([
    'Urgent ones: first response within 2 working hours.',
    'All others: no promised time.',
  ])
})
it('says what else it grants, and when its reports close and reopen', () => {
  const { allowance: _, ...unlimited } = premium
  const body: PlanBody = {
    ...unlimited,
    channels: ['email', 'phone'],
    grantsUpdates: true,
    reopenDays: 1,
    active: false,
  }
  expect(planSentences('es', body, null).slice(2)).toEqual([
    'Incluye todos los reportes.',
    'Solo por correo o teléfono.',
    'Incluye las versiones nuevas de los sistemas.',
    'Un reporte resuelto se cierra solo a los 7 días; la respuesta del cliente lo reabre durante 1 día.',
    'Ya no se ofrece.',
  ])
})
it('R19: what is charged per event says it first', () => {
  expect(planSentences('en', { ...premium, kind: 'per_event' }, null)[0]).toBe(
    'Each report is charged and is attended once the customer accepts the cost.',
  )
})
