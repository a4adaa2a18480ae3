import type { CalendarBody } from '@mesa/core'
import { weekOf } from '@mesa/i18n'

/** R6: what most desks of Mexico begin with is a blank week in the capital's zone. */
export const emptyCalendar = (): CalendarBody => ({
  name: '',
  calendar: { timezone: 'America/Mexico_City', weekly: weekOf(() => []), exceptions: [] },
})

/** A draft may lack parts: what it has, and nothing where it says nothing. */
export function wholeCalendar(body: Partial<CalendarBody>): CalendarBody {
  const empty = emptyCalendar()
  const calendar: Partial<CalendarBody['calendar']> = body.calendar ?? {}
  const { weekly = empty.calendar.weekly } = calendar
  return {
    name: body.name ?? '',
    calendar: {
      timezone: calendar.timezone ?? '',
      weekly: weekOf((day) => weekly[day] ?? []),
      exceptions: calendar.exceptions ?? [],
    },
  }
}
