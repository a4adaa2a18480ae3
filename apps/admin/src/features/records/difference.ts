/** One part of a body that two versions say differently. */
export interface Difference {
  /** Dotted; parts of a list by their id, else by their place. */
  path: string
  before: unknown
  after: unknown
}

type Tree = Record<string, unknown>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (part: unknown): string | null => (isTree(part) && typeof part.id === 'string' ? part.id : null)

/** A list of things that have ids is compared thing by thing, so that one taken out does not change all that follow. */
function asTree(value: unknown): Tree | null {
  if (isTree(value)) return value
  if (!Array.isArray(value) || !value.some(isTree)) return null
  return Object.fromEntries(value.map((part, place) => [idOf(part) ?? String(place), part]))
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function* walk(before: unknown, after: unknown, path: string): Generator<Difference> {
  if (isSame(before, after)) return
  const [one, other] = [asTree(before), asTree(after)]
  if (!one || !other) {
    yield { path, before, after }
    return
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    yield* walk(one[key], other[key], path === '' ? key : `${path}.${key}`)
  }
}

/** What two bodies of a record say differently, leaf by leaf, in the order in which they say it. */
export const differences = (before: unknown, after: unknown): Difference[] => [...walk(before, after, '')]

const matches = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length === path.length && pattern.every((step, at) => step === '*' || step === path[at])

/** The pattern that names a path, or the nearest part above it, and what is left of the path below. */
export function patternOf(patterns: readonly string[], path: string): { pattern: string; rest: string[] } | null {
  const steps = path.split('.')
  for (let length = steps.length; length > 0; length--) {
    const found = patterns.find((pattern) => matches(pattern.split('.'), steps.slice(0, length)))
    if (found) return { pattern: found, rest: steps.slice(length) }
  }
  return null
}
