import type { CalendarBody } from '@mesa/core'
import { weekOf } from '@mesa/i18n'
import { queryClient } from '../../connection/trpc.ts'
import { sessionOptions } from '../../session/session.ts'

const CAPITAL = 'America/Mexico_City'

/** A blank week in the company's zone. */
export const emptyCalendar = (): CalendarBody => ({
  name: '',
  calendar: {
    timezone: queryClient.getQueryData(sessionOptions.queryKey)?.company.timezone ?? CAPITAL,
    weekly: weekOf(() => []),
    exceptions: [],
  },
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
