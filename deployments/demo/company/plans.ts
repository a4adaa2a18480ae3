import { asId, type CalendarVersion, type Objectives, type PlanVersion } from '@mesa/core'

export interface Plans {
  basica: PlanVersion
  premium: PlanVersion
  evento: PlanVersion
}

/** R14 to R17: only Premium promises a time. An urgent report's hours are working ones, the others' run through nights. */
export function plansUnder({ id: calendarVersionId }: CalendarVersion): Plans {
  const silent = { version: 1, calendarVersionId, targets: { urgent: {}, other: {} } }
  return {
    basica: { ...silent, id: asId('plan-basica-v1'), planId: 'basica', name: 'Básica', kind: 'policy' },
    premium: {
      id: asId('plan-premium-v1'),
      planId: 'premium',
      version: 1,
      name: 'Premium',
      kind: 'policy',
      calendarVersionId,
      targets: {
        urgent: { first_response: { minutes: 120, clock: 'working' } },
        other: { first_response: { minutes: 1440, clock: 'elapsed' } },
      },
    },
    evento: { ...silent, id: asId('plan-evento-v1'), planId: 'evento', name: 'Servicio por evento', kind: 'per_event' },
  }
}

/** What the team aims at where no policy promises anything: 8 working hours urgent, 24 working hours other. */
export const objectivesUnder = ({ id: calendarVersionId }: CalendarVersion): Objectives => ({
  calendarVersionId,
  urgent: { minutes: 480, clock: 'working' },
  other: { minutes: 1440, clock: 'working' },
})
