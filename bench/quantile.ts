/** The value below which this share of the sample lies; the sample must not be empty. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.floor(share * sorted.length))
  const found = sorted[at]
  if (found === undefined) throw new Error('An empty sample has no quantile.')
  return found
}

/** Milliseconds with two decimals: what lies behind them is noise. */
export const rounded = (figure: number, decimals = 2) => Number(figure.toFixed(decimals))
