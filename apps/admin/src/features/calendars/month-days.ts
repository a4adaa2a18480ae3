/** The dates of a month as weeks show them, Monday first: empty places before the 1st are null. */
export function monthDays(year: number, month: number): (string | null)[] {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (first.getUTCDay() + 6) % 7
  const dates = Array.from(
    { length: days },
    (_, index) => `${year}-${String(month).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
  )
  return [...Array.from({ length: before }, () => null), ...dates]
}
