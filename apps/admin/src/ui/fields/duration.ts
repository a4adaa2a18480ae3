export type DurationUnit = 'min' | 'h' | 'd'

export const minutesIn: Record<DurationUnit, number> = { min: 1, h: 60, d: 1440 }

/** The largest unit of those offered in which so many minutes are a whole number. */
export function splitMinutes(minutes: number, units: readonly DurationUnit[]): { count: number; unit: DurationUnit } {
  const [smallest = 'min'] = units
  const unit = units.findLast((each) => minutes > 0 && minutes % minutesIn[each] === 0) ?? smallest
  return { count: minutes / minutesIn[unit], unit }
}

/** `1.5` and `1,5` hours are 90 minutes; null for what is no whole number of minutes. What is negative is read, and refused. */
export function joinMinutes(typed: string, unit: DurationUnit): number | null {
  const text = typed.trim().replace(',', '.')
  if (!/^-?\d{1,7}(\.\d{1,4})?$/.test(text)) return null
  const minutes = Number(text) * minutesIn[unit]
  return Number.isInteger(minutes) ? minutes : null
}
