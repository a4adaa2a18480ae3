import type { RecordKind } from './bodies.ts'
import type { ProblemFacts } from './problem-facts.ts'
import type { RecordProblem, RecordProblemCode } from './record.ts'

type Params = RecordProblem['params']

/** Keeps the body from being published. */
export const error = (path: string, code: RecordProblemCode, params: Params = {}): RecordProblem => ({
  path,
  code,
  params,
  severity: 'error',
})

/** Only said. */
export const warning = (path: string, code: RecordProblemCode, params: Params = {}): RecordProblem => ({
  path,
  code,
  params,
  severity: 'warning',
})

/** The problem when the condition holds. */
export const when = (condition: boolean, problem: () => RecordProblem): RecordProblem[] =>
  condition ? [problem()] : []

export interface Reference {
  path: string
  kind: RecordKind
  id: string | null | undefined
}

/** What a body names must be there. What is out of use may stay where it was, but nothing begins with it. */
export function unknownReferences(references: readonly Reference[], facts: ProblemFacts): RecordProblem[] {
  return references.flatMap(({ path, kind, id }) => {
    if (id === null || id === undefined) return []
    const known = facts.find(kind, id)
    if (!known) return [error(path, 'record_not_known', { kind })]
    if (known.isActive) return []
    return [outOfUse(facts)(path, 'record_not_active', { kind, name: known.name })]
  })
}

export const outOfUse = ({ inForce }: ProblemFacts) => (inForce === null ? error : warning)

/** The first of each that stands there twice, by where the second one is. */
export function repeated(words: readonly string[]): number[] {
  return words.flatMap((word, index) => (words.indexOf(word) < index ? [index] : []))
}
