const MINUTE_MS = 60_000

/** How far the zone's wall clock is ahead of UTC at an instant, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const options = { timeZone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const
  const wall = new Intl.DateTimeFormat('sv-SE', options).format(at).replace(' ', 'T')
  return Date.parse(`${wall}Z`) - Math.floor(at / 1000) * 1000
}

/**
 * The instant (epoch ms) at which a clock on the wall of the zone shows this date and time. An hour that the zone
 * skips is taken as late as it was skipped; of an hour that it shows twice, the first. Null for what is no date.
 */
export function zonedInstant(date: string, time: string, timeZone: string): number | null {
  const wall = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(wall)) return null
  const candidates = [
    wall - offsetAt(wall - 1440 * MINUTE_MS, timeZone),
    wall - offsetAt(wall + 1440 * MINUTE_MS, timeZone),
  ]
  return candidates.find((at) => at + offsetAt(at, timeZone) === wall) ?? Math.max(...candidates)
}

/** The date that the zone's wall shows, `2026-11-24`. */
export const zonedDate = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
