/** `1,200` and ` 12 ` as a number; null for an empty text or one that is no whole number from 0. */
export function parseWhole(typed: string): number | null {
  const digits = typed.replace(/[\s,]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
