import { nextOpeningAt, versionInEffect } from '@mesa/core'
import type { Inside } from '../inside.ts'

/** Calendars that have no open time left to give: a working clock under them is never due. Publishing refuses one. */
export function calendarsNeverOpen({ rules, now }: Pick<Inside, 'rules' | 'now'>): { id: string; name: string }[] {
  const at = now()
  const versions = rules.versions('calendar')
  const ids = new Set(versions.map(({ recordId }) => recordId))
  return [...ids].flatMap((id) => {
    const inEffect = versionInEffect(
      versions.filter(({ recordId }) => recordId === id),
      at,
    )
    if (!inEffect) return []
    const { name, calendar } = inEffect.body
    return nextOpeningAt(calendar, at) === null ? [{ id, name }] : []
  })
}
