/** Milliseconds since 1970-01-01T00:00:00Z. Shown in the deployment's zone, never as a local date without it. */
export type Instant = number & { readonly __brand: 'Instant' }

/** A calendar day without a zone, `YYYY-MM-DD`; which zone it belongs to is said where it is used. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

export const toInstant = (epochMs: number): Instant => epochMs as Instant

/** Reads ISO 8601 with an offset or `Z`. Throws RangeError on anything else. */
export function parseInstant(iso: string): Instant {
  const epochMs = /(Z|[+-]\d\d:?\d\d)$/i.test(iso) ? Date.parse(iso) : Number.NaN
  if (Number.isNaN(epochMs)) throw new RangeError(`not an instant: ${iso}`)
  return toInstant(epochMs)
}
