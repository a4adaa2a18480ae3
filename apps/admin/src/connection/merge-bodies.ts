export interface Merged<Body> {
  body: Body
  /** Parts that both changed, each in another way. */
  clashes: string[]
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What two people made of one form: different parts merge silently, and where both changed the same part mine stays
 * until I choose (interface.md, 15).
 */
export function mergeBodies<Body extends object>(base: Body, mine: Body, theirs: Body): Merged<Body> {
  const parts = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]) as Set<
    keyof Body & string
  >
  const merged: Partial<Body> = {}
  const clashes: string[] = []
  for (const part of parts) {
    const [was, ours, other] = [base[part], mine[part], theirs[part]]
    const taken = isSame(was, ours) ? other : ours
    if (taken !== undefined) merged[part] = taken
    if (!isSame(was, ours) && !isSame(was, other) && !isSame(ours, other)) clashes.push(part)
  }
  return { body: merged as Body, clashes }
}
