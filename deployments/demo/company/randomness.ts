/** Chance that is the same every time: a demo's past must not differ between two starts. */
export interface Randomness {
  /** A number in [0, 1). */
  next(): number
  /** A whole number, both bounds included. */
  int(min: number, max: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  pickWeighted<T>(from: readonly T[], weightOf: (each: T) => number): T
}

/** Mulberry32: small, and even enough for names and minutes. */
export function randomFrom(seed: number): Randomness {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pickWeighted = <T>(from: readonly T[], weightOf: (each: T) => number): T => {
    let left = next() * from.reduce((sum, each) => sum + weightOf(each), 0)
    const found = from.find((each) => {
      left -= weightOf(each)
      return left < 0
    })
    return found ?? last(from)
  }
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (from) => from[int(0, from.length - 1)] ?? last(from),
    pickWeighted,
  }
}

function last<T>(from: readonly T[]): T {
  const found = from.at(-1)
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}
