/** One place where two bodies are not the same; undefined where it is not there at all. */
export interface Difference {
  /** Dotted. Members of a list that have an id are named by it: `steps.tell-chief.when.minutes`. */
  path: string
  before: unknown
  after: unknown
}

/** What differs between two bodies, leaf by leaf, in the order of the later one. */
export const differences = (before: unknown, after: unknown): Difference[] => differencesAt('', before, after)

export const isSameBody = (before: unknown, after: unknown): boolean => differences(before, after).length === 0

function differencesAt(path: string, before: unknown, after: unknown): Difference[] {
  const [were, are] = [childrenOf(before), childrenOf(after)]
  if (were && are && were.isList === are.isList) {
    const keys = new Set([...are.members.keys(), ...were.members.keys()])
    const inside = [...keys].flatMap((key) =>
      differencesAt(path === '' ? key : `${path}.${key}`, were.members.get(key), are.members.get(key)),
    )
    // The same members in another order: only a list can tell.
    if (inside.length > 0 || !are.isList || isSameOrder(were, are)) return inside
  } else if (before === after) return []
  return [{ path, before, after }]
}

interface Children {
  isList: boolean
  members: Map<string, unknown>
}

const isSameOrder = (a: Children, b: Children): boolean => [...a.members.keys()].join() === [...b.members.keys()].join()

/** The members of an object, or of a list whose members are objects; anything else is compared whole. */
function childrenOf(value: unknown): Children | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined)
    return { isList: false, members: new Map(entries) }
  }
  const named = value.map((member: unknown, index): [string, unknown] => [nameOf(member) ?? String(index), member])
  const isUnique = new Set(named.map(([key]) => key)).size === named.length
  return {
    isList: true,
    members: new Map(isUnique ? named : value.map((member: unknown, index) => [String(index), member])),
  }
}

/** What stays the same of a member while the rest of it changes: its id, or the date of an exception. */
function nameOf(member: unknown): string | undefined {
  if (typeof member !== 'object' || member === null) return typeof member === 'string' ? member : undefined
  const { id, date } = member as { id?: unknown; date?: unknown }
  return [id, date].find((each): each is string => typeof each === 'string' && each !== '')
}
