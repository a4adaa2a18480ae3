import { asId, type Calendar, type CalendarVersion, dateIn, type Instant, restDaysMxOf } from '@mesa/core'

export const timezone = 'America/Hermosillo'

const weekday = [
  { start: '09:00', end: '13:00' },
  { start: '15:00', end: '19:00' },
]
const saturday = [{ start: '09:00', end: '14:00' }]
const waking = [{ start: '07:00', end: '21:30' }]

/** R6, with the obligatory rest days of the year before `now` until two years after it. */
export function officeHours(now: Instant): CalendarVersion {
  const year = Number(dateIn(timezone, now).slice(0, 4))
  const years = [year - 1, year, year + 1, year + 2]
  return {
    id: asId('horario-de-oficina-v1'),
    calendarId: 'horario-de-oficina',
    version: 1,
    name: 'Horario de oficina',
    calendar: {
      timezone,
      weekly: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: saturday, sun: [] },
      exceptions: years.flatMap(restDaysMxOf).map(({ date, label }) => ({ date, label, spans: [] })),
    },
  }
}

/** When the Support Chief looks at her phone (R11). Only the invented past needs it; no promise counts by it. */
export const wakingHours: Calendar = {
  timezone,
  weekly: { mon: waking, tue: waking, wed: waking, thu: waking, fri: waking, sat: waking, sun: waking },
  exceptions: [],
}
