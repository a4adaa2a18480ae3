import { daysOfWeek, type WeeklyHours } from '@mesa/i18n'

/** Whole hours of the day between which the painter draws. */
export interface ShownHours {
  first: number
  last: number
}

/** As tall as an hour is drawn; a cell of 15 minutes is a fourth of it. */
export const HOUR_PX = 22

export const wholeDay: ShownHours = { first: 0, last: 24 }

const pxBetween = (from: number, to: number): number => ((to - from) / 60) * HOUR_PX

/** Where a stretch, in minutes after midnight, is drawn. */
export const drawnAt = ({ from, to }: { from: number; to: number }, { first }: ShownHours) => ({
  top: pxBetween(first * 60, from),
  height: pxBetween(from, to),
})

/** The minute at so many pixels below the top. */
export const minuteAt = (px: number, { first }: ShownHours): number => first * 60 + (px / HOUR_PX) * 60

/** The hours that are shown: those between 6 and 22, and whatever is open before or after; never less. */
export function shownHours(weekly: WeeklyHours): ShownHours {
  const edges = daysOfWeek
    .flatMap((day) => weekly[day])
    .map(({ start, end }) => [start, end].map((time) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60))
  const first = Math.min(6, ...edges.map(([start = 6]) => Math.floor(start)))
  const last = Math.max(22, ...edges.map(([, end = 22]) => Math.ceil(end)))
  return { first, last }
}
