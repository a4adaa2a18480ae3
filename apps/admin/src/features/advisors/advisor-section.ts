import { msg } from '@lingui/core/macro'

/** What the administration calls advisors. */
export const advisorSection = {
  kind: 'advisor',
  family: 'advisors',
  words: {
    title: msg`Asesores`,
    create: msg`Nuevo asesor`,
    purpose: msg`Quién atiende, qué sistemas conoce, cuándo trabaja y cuándo falta.`,
  },
} as const
