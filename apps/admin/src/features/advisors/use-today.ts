import type { PlainDate } from '@mesa/core'
import { useZoned } from '../../session/use-zoned.ts'

/** The day that a clock on the wall of the company shows. */
export function useToday(): PlainDate {
  const { timezone, now } = useZoned()
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' })
  return parts.format(now) as PlainDate
}
