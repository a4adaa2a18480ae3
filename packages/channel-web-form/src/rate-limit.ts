/** Lets each source send `perHour` in an hour: a bucket that refills steadily. In memory, for one process. */
export function rateLimit(perHour: number) {
  const buckets = new Map<string, { left: number; at: number }>()
  const refillMs = 3_600_000 / perHour

  return {
    /** Takes one from the source's bucket. Returns 0, or the seconds until there is one again. */
    take(source: string, now: number): number {
      const bucket = buckets.get(source)
      const left = bucket ? Math.min(perHour, bucket.left + (now - bucket.at) / refillMs) : perHour
      if (left < 1) return Math.ceil(((1 - left) * refillMs) / 1_000)
      if (buckets.size >= MOST_SOURCES) forgetFull(buckets, now, refillMs * perHour)
      buckets.set(source, { left: left - 1, at: now })
      return 0
    },
  }
}

const MOST_SOURCES = 10_000

/** A bucket that has had the time to fill says nothing; when none has, the oldest goes. */
function forgetFull(buckets: Map<string, { at: number }>, now: number, fullAfterMs: number): void {
  for (const [source, { at }] of buckets) {
    if (now - at >= fullAfterMs) buckets.delete(source)
  }
  const [oldest] = buckets.keys()
  if (buckets.size >= MOST_SOURCES && oldest !== undefined) buckets.delete(oldest)
}

/** What counts as one source: an IPv4 address, or the /64 that one household or office has of IPv6. */
export function sourceOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = ''] = plain.toLowerCase().split('::', 1)
  return head.split(':').slice(0, 4).join(':')
}
