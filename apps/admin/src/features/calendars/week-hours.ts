import type { DayOfWeek, DaySpans, WeeklyHours } from '@mesa/i18n'

export const DAY_MINUTES = 1440
/** The painter's cell. Hours that were typed may lie between cells; painting leaves them alone. */
export const CELL_MINUTES = 15

/** A stretch of one day in minutes after midnight. */
export interface Stretch {
  from: number
  to: number
}

export const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

export const toWallTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const toStretches = (spans: DaySpans): Stretch[] =>
  spans.map(({ start, end }) => ({ from: toMinutes(start), to: toMinutes(end) })).sort((a, b) => a.from - b.from)

const toSpans = (stretches: readonly Stretch[]): DaySpans =>
  stretches.map(({ from, to }) => ({ start: toWallTime(from), end: toWallTime(to) }))

/** Opens a stretch: what it touches or overlaps becomes one span with it. */
export function openStretch(spans: DaySpans, { from, to }: Stretch): DaySpans {
  if (to <= from) return spans
  const joined: Stretch[] = []
  for (const next of [...toStretches(spans), { from, to }].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to)
    else joined.push({ ...next })
  }
  return toSpans(joined)
}

/** Closes a stretch: spans are cut, and one around it becomes two. */
export function closeStretch(spans: DaySpans, { from, to }: Stretch): DaySpans {
  return toSpans(
    toStretches(spans)
      .flatMap((span) => [
        { from: span.from, to: Math.min(span.to, from) },
        { from: Math.max(span.from, to), to: span.to },
      ])
      .filter((rest) => rest.to > rest.from),
  )
}

/** The span that holds this minute. */
export const spanAt = (spans: DaySpans, minute: number): Stretch | undefined =>
  toStretches(spans).find(({ from, to }) => from <= minute && minute < to)

export const withDay = (weekly: WeeklyHours, day: DayOfWeek, spans: DaySpans): WeeklyHours => ({
  ...weekly,
  [day]: spans,
})

/** The same hours, whatever their order in the record. */
export const isSameWeek = (one: WeeklyHours, other: WeeklyHours): boolean =>
  (Object.keys(one) as DayOfWeek[]).every(
    (day) => JSON.stringify(toStretches(one[day])) === JSON.stringify(toStretches(other[day])),
  )
